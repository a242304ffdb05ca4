package fr.barometre.bot.questionnaire;

import fr.barometre.bot.settings.BarometreSettings;
import fr.barometre.bot.settings.ConfigurationFaults;
import fr.barometre.bot.settings.Fault;
import fr.barometre.scoring.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Where the questionnaires lie: a folder of the operator's, or the copies in the jar. */
public final class SurveyFolder {
    private static final Path BESIDE = Path.of("config", "questionnaires");

    private SurveyFolder() {}

    /** Returns the questionnaires beside the working directory, or else those in the jar. */
    public static List<Survey> published() {
        return surveys(files(Optional.empty()));
    }

    /**
     * Reads every questionnaire that {@code settings} lead to; throws {@link ConfigurationFaults} with all faults of
     * all.
     */
    static List<Survey> read(BarometreSettings settings) {
        return surveys(files(settings.questionnaires()));
    }

    /** Reads {@code files}; throws {@link ConfigurationFaults} with all faults of all. */
    static List<Survey> surveys(List<SurveyFile> files) {
        SurveyReader reader = new SurveyReader();
        List<Survey> surveys = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Map<Edition, String> seen = new HashMap<>();
        for (SurveyFile file : files) {
            try {
                Survey survey = reader.read(file);
                surveys.add(survey);
                String first = seen.putIfAbsent(survey.questionnaire().edition(), file.shown());
                if (first != null) {
                    faults.add(new Fault(
                            file.shown(),
                            "id",
                            "It is the same id and version as in " + first + ". Remove one of them."));
                }
            } catch (ConfigurationFaults e) {
                faults.addAll(e.faults());
            }
        }
        ConfigurationFaults.throwIfAny(faults);
        return surveys;
    }

    private static List<SurveyFile> files(Optional<String> named) {
        Path folder = named.map(Path::of).orElse(BESIDE);
        if (named.isEmpty() && !Files.isDirectory(folder)) {
            return inJar();
        }
        try {
            List<SurveyFile> files = in(folder);
            if (files.isEmpty()) {
                throw new ConfigurationFaults(List.of(new Fault(
                        folder.toString(),
                        "",
                        "The folder holds no questionnaire. Copy one there, named ID.vVERSION.yaml.")));
            }
            return files;
        } catch (IOException e) {
            throw new ConfigurationFaults(
                    List.of(
                            Fault.ofProperty(
                                    "barometre.questionnaires",
                                    folder
                                            + " is not a folder that can be read. Name one that holds questionnaires, or leave it out.")));
        }
    }

    /** Returns the questionnaires of {@code folder} itself, in the order of their names. */
    static List<SurveyFile> in(Path folder) throws IOException {
        List<SurveyFile> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.filter(Files::isRegularFile)
                    .filter(file -> SurveyFile.isYaml(String.valueOf(file.getFileName())))
                    .sorted()
                    .toList()) {
                files.add(SurveyFile.at(entry));
            }
        }
        return files;
    }

    private static List<SurveyFile> inJar() {
        List<SurveyFile> files = new ArrayList<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + Published.FOLDER + "*.yaml")) {
                try (var in = resource.getInputStream()) {
                    files.add(SurveyFile.read(BESIDE + "/" + resource.getFilename(), in));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("The questionnaires in the jar cannot be read.", e);
        }
        return files;
    }
}
