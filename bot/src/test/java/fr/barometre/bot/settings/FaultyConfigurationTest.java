package fr.barometre.bot.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@ExtendWith(OutputCaptureExtension.class)
class FaultyConfigurationTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void isToldAsAWholeAndWithoutAStackTrace(CapturedOutput output) throws IOException {
        Files.writeString(folder.resolve("essai.v1.yaml"), "id: essai\n");
        Throwable failure = start(
                "--barometre.retention=abc",
                "--barometre.pseudonym-key=short-secret",
                "--barometre.public-url=http://a b",
                "--barometre.retenton=30d",
                "--barometre.questionnaires=" + folder);
        assertThat(failure).isInstanceOf(ConfigurationFaults.class);
        String file = folder.resolve("essai.v1.yaml").toString();
        assertThat(failure.getMessage())
                .startsWith("settings: 4 problems\n")
                .contains(
                        "\n- barometre.retention: \"abc\" is not a length of time. Give a number with its unit, such as"
                                + " 30d, 12h or 45s. (set in: \"barometre.retention\" from property source"
                                + " \"commandLineArgs\")\n")
                .contains("\n- barometre.public-url: \"http://a b\" is not an address. Give one such as"
                        + " https://barometre.example.fr. (set in: ")
                .contains("\n- barometre.pseudonym-key: It is not the base64 of 32 bytes or more,")
                .contains("\n- barometre.retenton: There is no such setting. Did you mean barometre.retention?")
                .contains("\n" + file + ": 11 problems\n- version: It is missing.");
        assertThat(output)
                .contains("APPLICATION FAILED TO START", failure.getMessage(), "Put these right, all of them")
                .doesNotContain("\tat ", "short-secret");
    }

    @Test
    void isToldOfEnvironmentVariablesByTheirOwnNames() {
        Throwable failure = startWith(Map.of(
                "BAROMETRE_RETENTON",
                "30d",
                "BAROMETRE_PSEUDONYM_KEY",
                "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "BAROMETRE_DATA",
                "d"));
        assertThat(failure)
                .hasMessage("settings: 1 problem\n- BAROMETRE_RETENTON: There is no such setting. Did you mean"
                        + " BAROMETRE_RETENTION?");
    }

    @Test
    void doesNotGuessWhereNothingIsNear() {
        assertThat(start("--barometre.toto=blue"))
                .hasMessage("settings: 1 problem\n- barometre.toto: There is no such setting. Remove it, or see the"
                        + " table of settings in README.md.");
    }

    private static Throwable start(String... args) {
        return catchThrowable(() -> application().run(args).close());
    }

    private static Throwable startWith(Map<String, Object> variables) {
        SpringApplication application = application();
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        application.setEnvironment(environment);
        return catchThrowable(() -> application.run().close());
    }

    private static SpringApplication application() {
        SpringApplication application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        return application;
    }

    /** An application without a part of the bot, since faults are found before there is one. */
    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
