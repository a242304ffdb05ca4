package fr.barometre.bot.channel.teams.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PackageCommandTest {
    private static final Path PUBLISHED = Path.of("..", "config", "teams");
    private static final String APP_ID = "1a2b3c4d-0000-4000-8000-0123456789ab";
    private static final String ID_OPTION = "--app-id=" + APP_ID;
    private static final String DOMAIN_OPTION = "--domain=barometre.example.fr";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void buildsThePublishedPackage() throws IOException {
        assertThat(run(PUBLISHED, ID_OPTION, DOMAIN_OPTION)).isZero();

        Map<String, byte[]> files = unzipped(Files.readAllBytes(zip()));
        assertThat(files).containsOnlyKeys("manifest.json", "en.json", "color.png", "outline.png");
        JsonNode manifest = JsonMapper.shared().readTree(files.get("manifest.json"));
        assertThat(manifest.path("id").asString("")).isEqualTo(APP_ID);
        assertThat(manifest.at("/bots/0/botId").asString("")).isEqualTo(APP_ID);
        assertThat(manifest.at("/bots/0/scopes/0").asString("")).isEqualTo("personal");
        assertThat(manifest.at("/validDomains/0").asString("")).isEqualTo("barometre.example.fr");
        assertThat(manifest.toString()).doesNotContain("{app-id}", "{domain}");
        assertThat(said(out)).contains("written, 4 files");
        assertThat(said(err)).isEmpty();
    }

    @Test
    void buildsTheSamePackageFromTheJar() throws IOException {
        run(PUBLISHED, ID_OPTION, DOMAIN_OPTION);
        byte[] fromFolder = Files.readAllBytes(zip());

        assertThat(run(folder.resolve("absent"), ID_OPTION, DOMAIN_OPTION)).isZero();

        assertThat(Files.readAllBytes(zip())).isEqualTo(fromFolder);
    }

    @Test
    void tellsAllFaultyOptionsAtOnce() {
        assertThat(run(PUBLISHED, "--app-id=barometre", "--domain=https://barometre.example.fr/"))
                .isOne();

        assertThat(said(err))
                .contains("options: 2 problems")
                .contains("--app-id: \"barometre\" is not an application id.")
                .contains("--domain: \"https://barometre.example.fr/\" is not a host name.");
        assertThat(zip()).doesNotExist();
    }

    @Test
    void refusesTheIdOfNothing() {
        assertThat(run(PUBLISHED, "--app-id=00000000-0000-0000-0000-000000000000", DOMAIN_OPTION))
                .isOne();
    }

    @Test
    void tellsAllFaultsOfAllFilesAtOnce() throws IOException {
        Path copy = copy();
        change(copy.resolve("manifest.json"), "\"Baromètre numérique\"", "\"" + "x".repeat(31) + "\"");
        change(copy.resolve("manifest.json"), "\"accentColor\": \"#14397D\",", "\"accentColour\": \"#14397D\",");
        change(
                copy.resolve("manifest.json"),
                "\"botId\": \"{app-id}\"",
                "\"botId\": \"" + APP_ID.replace('1', '2') + "\"");
        change(copy.resolve("en.json"), "commands[0].title", "commands[0].titel");
        picture(copy.resolve("color.png"), 96, 0xFFFFFFFF);
        picture(copy.resolve("outline.png"), 32, 0xFF14397D);

        assertThat(run(copy, ID_OPTION, DOMAIN_OPTION)).isOne();

        assertThat(said(err))
                .contains("manifest.json: 4 problems")
                .contains("- name.short: It has 31 characters, and at most 30 may be there. Shorten it.")
                .contains("- accentColor: It is missing. Teams needs it.")
                .contains("- accentColour: Teams knows no such field here.")
                .contains("- bots[0].botId: It is not the bot's application id.")
                .contains("en.json: 1 problem")
                .contains("color.png: 1 problem\n- It is 96 × 96 pixels. Teams needs 192 × 192.")
                .contains("outline.png: 1 problem\n- It is not white on a transparent ground.");
        assertThat(zip()).doesNotExist();
    }

    @Test
    void refusesAnotherVersionOfTheManifest() throws IOException {
        Path copy = copy();
        change(copy.resolve("manifest.json"), "\"manifestVersion\": \"1.30\"", "\"manifestVersion\": \"1.29\"");

        assertThat(run(copy, ID_OPTION, DOMAIN_OPTION)).isOne();
        assertThat(said(err))
                .contains("manifest.json: 1 problem\n- manifestVersion: ")
                .contains("1.30");
    }

    @Test
    void tellsWhereTheManifestStopsBeingJson() throws IOException {
        Path copy = copy();
        change(copy.resolve("manifest.json"), "\"manifestVersion\": \"1.30\",", "\"manifestVersion\": \"1.30\"");

        assertThat(run(copy, ID_OPTION, DOMAIN_OPTION)).isOne();
        assertThat(said(err)).contains("manifest.json: 1 problem\n- line 4: It is not JSON from here on.");
    }

    @Test
    void tellsThatAPictureIsDamaged() throws IOException {
        Path copy = copy();
        byte[] icon = Files.readAllBytes(copy.resolve("color.png"));
        Files.write(copy.resolve("color.png"), Arrays.copyOf(icon, 40));

        assertThat(run(copy, ID_OPTION, DOMAIN_OPTION)).isOne();
        assertThat(said(err)).contains("color.png: 1 problem\n- It is not a PNG picture.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest.json", "en.json", "color.png", "outline.png"})
    void missesEveryFile(String name) throws IOException {
        Path copy = copy();
        Files.delete(copy.resolve(name));

        assertThat(run(copy, ID_OPTION, DOMAIN_OPTION)).isOne();
        assertThat(said(err)).contains(name + ": 1 problem\n- It is missing or cannot be read. Restore it.");
    }

    @Test
    void tellsThatThePackageCannotBeWritten() {
        PackageCommand command = command(PUBLISHED);

        assertThat(command.run("teams-package", ID_OPTION, DOMAIN_OPTION, "--out=" + folder.resolve("no/such.zip")))
                .isOne();
        assertThat(said(err)).contains("It cannot be written.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ID_OPTION,
                DOMAIN_OPTION,
                ID_OPTION + " " + ID_OPTION + " " + DOMAIN_OPTION,
                ID_OPTION + " " + DOMAIN_OPTION + " --size=1",
                ID_OPTION + " " + DOMAIN_OPTION + " --out"
            })
    void endsWithTwoAndItsUsageWhenCalledOtherwise(String options) {
        assertThat(command(PUBLISHED).run(("teams-package " + options).split(" +", -1)))
                .isEqualTo(2);
        assertThat(said(err)).startsWith("Usage: java -jar ").contains("--app-id=GUID");
    }

    private int run(Path files, String... options) {
        String[] args = Stream.of(Stream.of("teams-package"), Stream.of(options), Stream.of("--out=" + zip()))
                .flatMap(s -> s)
                .toArray(String[]::new);
        return command(files).run(args);
    }

    private PackageCommand command(Path files) {
        return new PackageCommand(
                new AppFolder(files),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private Path zip() {
        return folder.resolve("barometre-teams.zip");
    }

    private Path copy() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("teams"));
        try (Stream<Path> files = Files.list(PUBLISHED)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName().toString()));
            }
        }
        return copy;
    }

    private static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private static void picture(Path file, int size, int colour) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, colour);
        ImageIO.write(image, "png", file.toFile());
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
