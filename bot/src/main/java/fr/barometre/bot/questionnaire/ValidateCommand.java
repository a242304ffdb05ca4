package fr.barometre.bot.questionnaire;

import fr.barometre.bot.settings.ConfigurationFaults;
import fr.barometre.bot.settings.Fault;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The verb {@code validate}: checks questionnaires without starting the bot. */
public final class ValidateCommand {
    private static final int VALID = 0;
    private static final int FAULTY = 1;
    private static final int MISUSED = 2;

    private static final String USAGE = """
            Usage: java -jar barometre-bot.jar                      starts the bot
                   java -jar barometre-bot.jar validate FILE…       checks questionnaires, each a file or a folder of them
                   java -jar barometre-bot.jar teams-package …      builds the package for Microsoft Teams
                   java -jar barometre-bot.jar verify FILE…         computes snapshots again, each a JSON file
                   java -jar barometre-bot.jar prepare …            fills a folder from which the bot starts faster
                   java -jar barometre-bot.jar rotate-key …         carries Redis over to a new pseudonym key

            validate ends with 0 if all are valid, with 1 if one has a fault, with 2 if it was called otherwise.""";

    private final PrintStream out;
    private final PrintStream err;

    public ValidateCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Does what {@code args} say, and returns the exit status. */
    public int run(String... args) {
        if (args.length < 2 || !args[0].equals("validate")) {
            err.println(USAGE);
            return MISUSED;
        }
        List<Fault> faults = new ArrayList<>();
        SurveyReader reader = new SurveyReader();
        for (int i = 1; i < args.length; i++) {
            for (SurveyFile file : files(Path.of(args[i]), faults)) {
                check(file, reader, faults);
            }
        }
        if (!faults.isEmpty()) {
            err.println(ConfigurationFaults.report(faults));
        }
        return faults.isEmpty() ? VALID : FAULTY;
    }

    private static List<SurveyFile> files(Path path, List<Fault> faults) {
        try {
            if (!Files.isDirectory(path)) {
                return List.of(SurveyFile.at(path));
            }
            List<SurveyFile> files = SurveyFolder.in(path);
            if (files.isEmpty()) {
                faults.add(new Fault(path.toString(), "", "The folder holds no questionnaire. Name another."));
            }
            return files;
        } catch (IOException e) {
            faults.add(new Fault(path.toString(), "", "The file cannot be read. Check its name and its permissions."));
            return List.of();
        }
    }

    private void check(SurveyFile file, SurveyReader reader, List<Fault> faults) {
        try {
            Survey survey = reader.read(file);
            out.println(file.shown() + ": valid, "
                    + counted(survey.questionnaire().themes().size(), "theme") + ", "
                    + counted(survey.questionnaire().size(), "affirmation"));
        } catch (ConfigurationFaults e) {
            faults.addAll(e.faults());
        }
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
