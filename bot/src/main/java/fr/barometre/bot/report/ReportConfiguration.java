package fr.barometre.bot.report;

import fr.barometre.bot.screen.Files;
import fr.barometre.bot.text.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what makes files. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    Files files(Texts texts) {
        return new ReportFiles(texts);
    }
}
