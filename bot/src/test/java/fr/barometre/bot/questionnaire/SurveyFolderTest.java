package fr.barometre.bot.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.barometre.bot.settings.BarometreSettings;
import fr.barometre.bot.settings.ConfigurationFaults;
import fr.barometre.scoring.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveyFolderTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void offersEachQuestionnaireDroppedIntoIt() throws IOException {
        Files.writeString(folder.resolve(Trial.NAME), Trial.text());
        Files.writeString(folder.resolve("essai.v2.yaml"), Trial.with("version: 1", "version: 2"));
        Files.writeString(folder.resolve("autre.v1.yaml"), Trial.with("id: essai", "id: autre"));
        Catalog catalog = catalog("essai");
        assertThat(catalog.offered())
                .extracting(survey -> survey.questionnaire().edition())
                .containsExactly(new Edition("essai", 2), new Edition("autre", 1));
        assertThat(catalog.find(new Edition("essai", 1))).isPresent();
    }

    @Test
    void isReadFromTheJarWhereThereIsNone() {
        Path none = Path.of("config", "questionnaires");
        assertThat(none).as("tests run in a folder without configuration").doesNotExist();
        assertThat(new QuestionnaireConfiguration()
                        .catalog(settings("barometre-2018", Optional.empty()))
                        .preferred()
                        .questionnaire()
                        .size())
                .isEqualTo(46);
    }

    @Test
    void tellsOfAllFaultsOfAllFiles() throws IOException {
        Files.writeString(folder.resolve(Trial.NAME), Trial.with("who:", "hwo:"));
        Files.writeString(folder.resolve("essai.v2.yaml"), "");
        assertThatThrownBy(() -> catalog("essai"))
                .isInstanceOf(ConfigurationFaults.class)
                .hasMessageContaining(Trial.NAME + ": 2 problems\n")
                .hasMessageContaining("essai.v2.yaml: 1 problem\n- The file is empty.");
    }

    @Test
    void tellsOfAFileThatIsThereTwice() throws IOException {
        Files.writeString(folder.resolve(Trial.NAME), Trial.text());
        Files.writeString(folder.resolve("essai.v1.yml"), Trial.text());
        assertThatThrownBy(() -> catalog("essai"))
                .hasMessage(
                        folder.resolve("essai.v1.yml") + ": 1 problem\n- id: With this id and this version, the file's"
                                + " name must be essai.v1.yaml. Rename it, or correct the id or the version. (line 2)");
    }

    @Test
    void tellsWhichQuestionnairesCanBePreferred() throws IOException {
        Files.writeString(folder.resolve(Trial.NAME), Trial.text());
        assertThatThrownBy(() -> catalog("esai"))
                .hasMessage(
                        "settings: 1 problem\n- barometre.questionnaire: \"esai\" is none of the questionnaires found."
                                + " Did you mean \"essai\"? They are essai.");
    }

    @Test
    void mustExistAndHoldAQuestionnaireIfItIsSet() {
        assertThatThrownBy(() -> catalog("essai"))
                .hasMessage(folder + ": 1 problem\n- The folder holds no questionnaire. Copy one there, named"
                        + " ID.vVERSION.yaml.");
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() ->
                        new QuestionnaireConfiguration().catalog(settings("essai", Optional.of(missing.toString()))))
                .hasMessage(
                        "settings: 1 problem\n- barometre.questionnaires: " + missing + " is not a folder that can be"
                                + " read. Name one that holds questionnaires, or leave it out.");
    }

    private Catalog catalog(String preferred) {
        return new QuestionnaireConfiguration().catalog(settings(preferred, Optional.of(folder.toString())));
    }

    private static BarometreSettings settings(String preferred, Optional<String> folder) {
        return new BarometreSettings(
                Duration.ofDays(30), Optional.empty(), Path.of("data"), preferred, folder, Optional.empty());
    }
}
