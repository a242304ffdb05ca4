package fr.barometre.bot.questionnaire;

import fr.barometre.bot.settings.BarometreSettings;
import fr.barometre.bot.settings.BoundSettings;
import fr.barometre.bot.settings.ConfigurationCheck;
import fr.barometre.bot.settings.ConfigurationFaults;
import fr.barometre.bot.settings.Fault;
import fr.barometre.bot.settings.Spelling;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the questionnaires that were found before the application. */
@Configuration(proxyBeanMethods = false)
public class QuestionnaireConfiguration {

    @Bean
    Catalog catalog(BarometreSettings settings) {
        return read(settings);
    }

    private static Catalog read(BarometreSettings settings) {
        List<Survey> surveys = SurveyFolder.read(settings);
        List<String> ids = surveys.stream()
                .map(survey -> survey.questionnaire().edition().id())
                .distinct()
                .toList();
        if (!ids.contains(settings.questionnaire())) {
            throw new ConfigurationFaults(List.of(Fault.ofProperty(
                    "barometre.questionnaire",
                    "\"" + settings.questionnaire() + "\" is none of the questionnaires found."
                            + Spelling.nearest(settings.questionnaire(), ids)
                                    .map(near -> " Did you mean \"" + near + "\"?")
                                    .orElse(" Name one of them, or add its file.")
                            + " They are " + String.join(", ", ids) + ".")));
        }
        return new Catalog(surveys, settings.questionnaire());
    }

    /** Finds the faults of all questionnaires before the application starts. */
    static final class Check implements ConfigurationCheck {
        @Override
        public void check(BoundSettings settings) {
            settings.find(BarometreSettings.class).ifPresent(QuestionnaireConfiguration::read);
        }
    }
}
