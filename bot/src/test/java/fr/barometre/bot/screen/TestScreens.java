package fr.barometre.bot.screen;

import fr.barometre.bot.campaign.Rows;
import fr.barometre.bot.questionnaire.Catalog;
import fr.barometre.bot.text.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Screens for tests: addresses of example.fr, and files that say what would be in them. */
public final class TestScreens {
    private TestScreens() {}

    public static Screens of(Catalog catalog, Texts texts) {
        return new Screens(
                catalog,
                texts,
                Duration.ofDays(30),
                ZoneId.of("Europe/Paris"),
                List.of(
                        new Way(Doorway.Where.WEB, "https://barometre.example.fr/c/"),
                        new Way(Doorway.Where.TELEGRAM, "https://t.me/barometre_bot?start="),
                        new Way(Doorway.Where.TEAMS, "https://teams.example.fr/")),
                new WordsOnly());
    }

    private record Way(Doorway.Where where, String start) implements Doorway {
        @Override
        public Optional<String> link(String code) {
            return Optional.of(start + code);
        }
    }

    private static final class WordsOnly implements Files {
        @Override
        public byte[] qr(String text) {
            return bytes("qr of " + text);
        }

        @Override
        public byte[] pdf(Printed printed) {
            return bytes(printed.title());
        }

        @Override
        public byte[] csv(Collective collective) {
            return bytes("csv");
        }

        @Override
        public byte[] xlsx(Collective collective) {
            return bytes("xlsx");
        }

        @Override
        public byte[] json(Collective collective) {
            return bytes("json");
        }

        @Override
        public byte[] rows(Collective collective, Rows rows) {
            return bytes(rows.rows().size() + " rows");
        }

        private static byte[] bytes(String words) {
            return words.getBytes(StandardCharsets.UTF_8);
        }
    }
}
