package fr.barometre.bot;

import fr.barometre.bot.channel.teams.app.PackageCommand;
import fr.barometre.bot.prepare.PrepareCommand;
import fr.barometre.bot.questionnaire.ValidateCommand;
import fr.barometre.bot.report.VerifyCommand;
import fr.barometre.bot.store.RotateKeyCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The bot, as a Spring Boot application; with a verb as first argument, a command that ends by itself. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BarometreApplication {
    public static void main(String[] args) {
        boolean isVerb = args.length > 0 && !args[0].startsWith("--");
        if (isVerb) {
            System.exit(verb(args));
        }
        SpringApplication.run(BarometreApplication.class, args);
    }

    private static int verb(String... args) {
        return switch (args[0]) {
            case PackageCommand.VERB -> new PackageCommand(System.out, System.err).run(args);
            case PrepareCommand.VERB -> new PrepareCommand(System.out, System.err).run(args);
            case RotateKeyCommand.VERB -> new RotateKeyCommand(System.out, System.err).run(args);
            case VerifyCommand.VERB -> new VerifyCommand(System.out, System.err).run(args);
            default -> new ValidateCommand(System.out, System.err).run(args);
        };
    }
}
