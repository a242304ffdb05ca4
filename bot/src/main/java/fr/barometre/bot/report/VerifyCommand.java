package fr.barometre.bot.report;

import fr.barometre.bot.questionnaire.SurveyFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The verb {@code verify}: computes snapshots that were taken away as JSON again, and says what differs. */
public final class VerifyCommand {
    /** The first argument that means this command. */
    public static final String VERB = "verify";

    private static final int RIGHT = 0;
    private static final int WRONG = 1;
    private static final int MISUSED = 2;

    private final PrintStream out;
    private final PrintStream err;

    public VerifyCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Does what {@code args} say, and returns the exit status: 0 if all is as the files say, 1 if not, 2 if misused.
     */
    public int run(String... args) {
        if (args.length < 2 || !args[0].equals(VERB)) {
            err.println("Usage: verify FILE..., each a JSON file downloaded from a campaign.");
            return MISUSED;
        }
        int status = RIGHT;
        for (int i = 1; i < args.length; i++) {
            status = Math.max(status, verify(args[i]));
        }
        return status;
    }

    private int verify(String file) {
        Verification verification;
        try {
            verification = Verification.of(Files.readAllBytes(Path.of(file)), SurveyFolder.published());
        } catch (IOException e) {
            err.println(file + ": it cannot be read. Check its name and its permissions.");
            return WRONG;
        }
        if (verification.differences().isEmpty()) {
            out.println(file + ": as it says, " + verification.found());
            return RIGHT;
        }
        int count = verification.differences().size();
        err.println(file + ": " + count + (count == 1 ? " difference" : " differences"));
        verification.differences().forEach(difference -> err.println("- " + difference));
        return WRONG;
    }
}
