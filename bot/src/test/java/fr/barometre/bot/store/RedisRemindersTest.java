package fr.barometre.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.barometre.bot.turn.Reminders;
import fr.barometre.bot.turn.RemindersContract;
import fr.barometre.bot.turn.Sessions;
import fr.barometre.scoring.Edition;
import io.lettuce.core.cluster.SlotHash;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisRemindersTest extends RemindersContract {
    @RegisterExtension
    static final RedisAtHand redis = new RedisAtHand();

    @Override
    protected Reminders reminders() {
        return new RedisReminders(redis.link());
    }

    @Override
    protected Sessions sessions() {
        return new RedisSessions(redis.link(), Samples.codec(Samples.CATALOG), Duration.ofDays(30));
    }

    @Override
    protected Edition edition() {
        return Samples.QUESTIONNAIRE.edition();
    }

    @Test
    void theMarkLiesOnTheNodeOfTheSession() {
        assertThat(SlotHash.getSlot(Keys.remind(ANNE))).isEqualTo(SlotHash.getSlot(Keys.session(ANNE)));
        assertThat(Keys.remind(ANNE)).isNotEqualTo(Keys.owed(ANNE));
    }
}
