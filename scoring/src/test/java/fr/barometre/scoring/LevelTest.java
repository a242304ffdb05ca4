package fr.barometre.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTest {

    @Test
    void weighsFromOneToFive() {
        assertThat(Level.values()).extracting(Level::value).containsExactly(1, 2, 3, 4, 5);
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsValue(Level level) {
        assertThat(Level.of(level.value())).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 6})
    void refusesAValueThatIsNone(int value) {
        assertThatThrownBy(() -> Level.of(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no level " + value + ": levels go from 1 to 5.");
    }
}
