package fr.barometre.bot.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a place shows beyond the session: looked up when it is shown, kept nowhere. */
public sealed interface Facts {

    /** The session says it all. */
    enum None implements Facts {
        NONE
    }

    /** The campaigns that the respondent owns, the newest first. */
    record Mine(List<Campaign> campaigns, Instant now) implements Facts {
        public Mine {
            campaigns = List.copyOf(campaigns);
        }
    }

    /** One campaign, to its owner, and what the page shows of it. */
    record Owned(Campaign campaign, Shown shown, Instant now) implements Facts {}

    /** What a page shows of a campaign. */
    sealed interface Shown {
        /** Nothing but the campaign itself. */
        enum Itself implements Shown {
            ITSELF
        }

        record Attendance(Turnout turnout) implements Shown {}

        /** What is published of the campaign; no release while there are too few responses. */
        record Published(Turnout turnout, Optional<Release> release) implements Shown {}

        /** The same, and what was last published of earlier campaigns of the same collectivité, the newest first. */
        record Compared(Published now, List<Earlier> earlier) implements Shown {
            public Compared {
                earlier = List.copyOf(earlier);
            }
        }

        /** The same, and how long answers took: by affirmation, upper bounds with their numbers. */
        record Timed(Published now, Map<String, Map<Duration, Long>> paces) implements Shown {
            public Timed {
                paces = Map.copyOf(paces);
            }
        }

        /** The same, and initiatives whose authors agreed, by theme, in an order that says nothing. */
        record Told(Published now, Map<String, List<String>> initiatives) implements Shown {
            public Told {
                initiatives = Map.copyOf(initiatives);
            }
        }

        /** The same, and responses one by one, if they may leave the campaign. */
        record Listed(Published now, Optional<Rows> rows) implements Shown {}

        /** A code that makes another owner, and until when it is good. */
        record Sharing(String code, Instant until) implements Shown {
            /** Hides the code. */
            @Override
            public String toString() {
                return "Sharing[hidden]";
            }
        }
    }

    /** An earlier campaign, with what was last published of it. */
    record Earlier(Campaign campaign, Release release) {}

    /** The campaign is gone, or not the respondent's. */
    record Gone() implements Facts {}

    /** A code that moves the session to another device, and until when it is good. */
    record Moving(String code, Instant until) implements Facts {
        /** Hides the code. */
        @Override
        public String toString() {
            return "Moving[hidden]";
        }
    }
}
