package fr.barometre.bot.store;

import fr.barometre.bot.questionnaire.QuestionnaireConfiguration;
import fr.barometre.bot.settings.BarometreSettings;
import fr.barometre.bot.settings.CampaignSettings;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The store alone, without anything that serves. */
@ImportAutoConfiguration(DataRedisAutoConfiguration.class)
@EnableConfigurationProperties({BarometreSettings.class, CampaignSettings.class})
@Import({StoreConfiguration.class, QuestionnaireConfiguration.class})
class RotationConfiguration {}
