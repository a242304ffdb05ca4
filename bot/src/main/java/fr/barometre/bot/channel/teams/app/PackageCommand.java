package fr.barometre.bot.channel.teams.app;

import fr.barometre.bot.settings.ConfigurationFaults;
import fr.barometre.bot.settings.Fault;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The verb {@code teams-package}: builds the package with which Teams installs the bot. */
public final class PackageCommand {
    /** The first argument, by which the application knows this command. */
    public static final String VERB = "teams-package";

    private static final int BUILT = 0;
    private static final int FAULTY = 1;
    private static final int MISUSED = 2;

    private static final String USAGE = """
            Usage: java -jar barometre-bot.jar teams-package --app-id=GUID --domain=HOST [--out=barometre-teams.zip]

            --app-id  the application id that Microsoft Entra gave the bot, as in barometre.teams.app-id
            --domain  where the bot's page is reached, such as barometre.example.fr
            --out     the package to write

            It ends with 0 if the package is written, with 1 if something must be put right, with 2 if it was called otherwise.""";

    private final AppFolder folder;
    private final PrintStream out;
    private final PrintStream err;

    /** Creates the command over the files in {@code config/teams}. */
    public PackageCommand(PrintStream out, PrintStream err) {
        this(new AppFolder(Path.of("config", "teams")), out, err);
    }

    PackageCommand(AppFolder folder, PrintStream out, PrintStream err) {
        this.folder = folder;
        this.out = out;
        this.err = err;
    }

    /** Does what {@code args} say, and returns the exit status. */
    public int run(String... args) {
        Optional<PackageOptions> options = PackageOptions.read(args);
        if (options.isEmpty()) {
            err.println(USAGE);
            return MISUSED;
        }
        List<Fault> faults = new ArrayList<>(options.get().faults());
        Map<String, byte[]> files = new AppFiles(folder, faults).of(options.get());
        if (faults.isEmpty()) {
            write(options.get().out(), AppZip.of(files), faults);
        }
        if (!faults.isEmpty()) {
            err.println(ConfigurationFaults.report(faults));
            return FAULTY;
        }
        out.println(
                options.get().out() + ": written, " + files.size() + " files. Upload it in the Teams admin center.");
        return BUILT;
    }

    private static void write(Path file, byte[] zip, List<Fault> faults) {
        try {
            Files.write(file, zip);
        } catch (IOException e) {
            faults.add(new Fault(
                    file.toString(), "", "It cannot be written. Check that its folder exists, or give --out."));
        }
    }
}
