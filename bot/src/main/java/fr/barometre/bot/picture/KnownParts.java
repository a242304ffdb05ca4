package fr.barometre.bot.picture;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The parts of the last pictures. Most of a picture is in many others, and compressing it is most of what it costs.
 * Kept are texts, which say at most that somebody's category or general level is such, never whose. Safe for use by
 * many threads.
 */
final class KnownParts {
    /** Some two megabytes. Bars have a dozen, and the label of their marker has a few hundred places. */
    private static final int MOST = 1_000;

    private final Map<Strip, PngPart> parts = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75F, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Strip, PngPart> eldest) {
            return size() > MOST;
        }
    });

    /** Returns what {@code strip} is in a file, from memory or from {@code compressor}. */
    PngPart part(Strip strip, PngCompressor compressor) {
        if (!strip.repeats()) {
            return strip.compressed(compressor);
        }
        PngPart known = parts.get(strip);
        if (known != null) {
            return known;
        }
        PngPart made = strip.compressed(compressor);
        parts.put(strip, made);
        return made;
    }
}
