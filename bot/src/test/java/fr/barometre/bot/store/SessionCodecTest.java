package fr.barometre.bot.store;

import static fr.barometre.bot.store.Samples.ANNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.barometre.bot.conversation.Place;
import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.turn.Address;
import fr.barometre.bot.turn.Found;
import fr.barometre.bot.turn.Respondent;
import fr.barometre.bot.turn.Stored;
import fr.barometre.scoring.Level;
import fr.barometre.scoring.Questionnaire;
import fr.barometre.scoring.Theme;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SessionCodecTest {
    private final SessionCodec codec = Samples.codec(Samples.CATALOG);

    @Test
    void anAddressThatCouldNotBeReadAgainIsNotWritten() {
        Stored half = Samples.halfWay();
        Stored endless = new Stored(
                half.session(),
                half.version(),
                half.shown(),
                half.deliveries(),
                new Address("a".repeat(70_000)),
                half.handle());
        assertThatThrownBy(() -> Samples.codec(Samples.CATALOG).encode(Samples.ANNE, endless))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too long");
    }

    @Test
    void readsBackWhateverItWrote() {
        for (long seed = 0; seed < 1_000; seed++) {
            Stored stored = new RandomEntries(new Random(seed), Samples.QUESTIONNAIRE).next();

            Found found = codec.decode(ANNE, codec.encode(ANNE, stored));

            assertThat(found).as("seed %d", seed).isEqualTo(new Found.Live(stored));
        }
    }

    @Test
    void neverThrowsWhateverItReads() {
        for (long seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            byte[] entry = codec.encode(ANNE, new RandomEntries(random, Samples.QUESTIONNAIRE).next());
            byte[] shortened = Arrays.copyOf(entry, random.nextInt(entry.length));
            entry[random.nextInt(entry.length)] ^= (byte) (1 << random.nextInt(8));

            assertThat(codec.decode(ANNE, entry)).as("seed %d", seed).isNotNull();
            assertThat(codec.decode(ANNE, shortened)).as("seed %d", seed).isInstanceOf(Found.Unreadable.class);
        }
    }

    @Test
    void anEditedQuestionnaireNeverGivesAnAnswerToAnotherAffirmation() {
        Stored stored = Samples.halfWay();
        byte[] entry = codec.encode(ANNE, stored);
        Questionnaire published = Samples.QUESTIONNAIRE;
        List<Theme> turned = published.themes().reversed();
        Questionnaire edited = new Questionnaire(published.edition(), turned, published.categories());
        Catalog catalog = new Catalog(List.of(Samples.survey(edited)), "barometre-2018");

        assertThat(Samples.codec(catalog).decode(ANNE, entry))
                .isEqualTo(new Found.Unpublished(
                        published.edition(), stored.session().language(), stored.address(), stored.handle()));
    }

    @Test
    void anUnpublishedEditionIsNamedWithTheWayToItsRespondent() {
        Stored stored = Samples.halfWay();
        Catalog catalog = new Catalog(
                List.of(Samples.survey(Samples.questionnaire("barometre-2018", 2, "theme"))), "barometre-2018");

        assertThat(Samples.codec(catalog).decode(ANNE, codec.encode(ANNE, stored)))
                .isEqualTo(new Found.Unpublished(
                        stored.session().edition(), stored.session().language(), stored.address(), stored.handle()));
    }

    @Test
    void aNewerFormatIsLeftToTheVersionThatWroteIt() {
        byte[] entry = codec.encode(ANNE, Samples.halfWay());
        entry[0] = '3';

        assertThat(codec.decode(ANNE, entry))
                .isEqualTo(new Found.Unreadable(
                        "It has format 3, and this version reads up to 2. Start the version that wrote it."));
    }

    @Test
    void anotherKeyOrAnotherRespondentCannotReadTheAddress() {
        byte[] entry = codec.encode(ANNE, Samples.halfWay());
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        Found.Unreadable unreadable =
                new Found.Unreadable("Its address was sealed under another barometre.pseudonym-key, or is damaged.");

        assertThat(new SessionCodec(Samples.CATALOG, new AddressCipher(otherKey)).decode(ANNE, entry))
                .isEqualTo(unreadable);
        assertThat(codec.decode(new Respondent("telegram", "somebody-else"), entry))
                .isEqualTo(unreadable);
    }

    @Test
    void anAnswerThatTheQuestionnaireDoesNotHaveIsNotDroppedSilently() {
        Stored stored = Samples.halfWay();
        Stored odd = new Stored(
                stored.session().with(stored.session().given().with("foreign", Level.BEGUN)),
                1,
                0,
                List.of(),
                stored.address(),
                "");

        assertThatThrownBy(() -> codec.encode(ANNE, odd))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 answers belong to no affirmation of the questionnaire.");
    }

    @Test
    void everyPlaceHasACode() {
        for (Place.Fixed place : Place.Fixed.values()) {
            assertThat(PlaceCode.read(PlaceCode.write(place))).isEqualTo(place);
        }
        assertThatThrownBy(() -> PlaceCode.read("nowhere:x")).isInstanceOf(IllegalArgumentException.class);
    }
}
