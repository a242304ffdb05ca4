package fr.barometre.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutlookSpeedTest {

    @Test
    void isThereAtOnceHoweverMuchIsOpen() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 30; i++) {
            long start = System.nanoTime();
            assertThat(Outlook.of(Barometer2018.QUESTIONNAIRE, Answers.none()).possible())
                    .hasSize(4);
            least = Math.min(least, System.nanoTime() - start);
        }
        assertThat(least).as("nanoseconds, the least of 30").isLessThan(20_000_000);
    }
}
