package fr.barometre.bot.screen;

import fr.barometre.bot.campaign.Facts;
import fr.barometre.bot.campaign.Release;
import fr.barometre.bot.conversation.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where respondents stop, and which affirmations take them longest. */
final class PaceScreen {
    private static final int NAMED = 5;

    private PaceScreen() {}

    static Screen of(CampaignView view, Facts.Shown.Timed timed) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(view.heading("pace.heading"));
        Optional<Release> release = timed.now().release();
        List<String> stops = release.map(r -> stops(view, r.stops())).orElse(List.of());
        blocks.add(view.paragraph(
                stops.isEmpty() ? "pace.no-stops" : "pace.stops",
                "threshold",
                view.campaign().threshold()));
        if (!stops.isEmpty()) {
            blocks.add(new Block.Items(stops));
        }
        List<String> slow = slow(view, timed.paces());
        blocks.add(view.paragraph(
                slow.isEmpty() ? "pace.no-times" : "pace.times",
                "threshold",
                view.campaign().distributionThreshold()));
        if (!slow.isEmpty()) {
            blocks.add(new Block.Items(slow));
        }
        blocks.add(new Block.Small(view.say("pace.small")));
        return view.screen(Page.PACE, blocks, List.of(view.back()));
    }

    private static List<String> stops(CampaignView view, Map<String, Integer> stops) {
        return stops.entrySet().stream()
                .filter(e ->
                        view.survey().questionnaire().affirmation(e.getKey()).isPresent())
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(NAMED)
                .map(e -> view.say("pace.stop", "n", e.getValue(), "statement", statement(view, e.getKey())))
                .toList();
    }

    private static List<String> slow(CampaignView view, Map<String, Map<Duration, Long>> paces) {
        Map<String, Duration> medians = new TreeMap<>();
        paces.forEach((id, counts) -> {
            if (counts.values().stream().mapToLong(Long::longValue).sum()
                            >= view.campaign().distributionThreshold()
                    && view.survey().questionnaire().affirmation(id).isPresent()) {
                medians.put(id, median(counts));
            }
        });
        return medians.entrySet().stream()
                .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
                .limit(NAMED)
                .map(e -> view.say(
                        "pace.time", "seconds", e.getValue().toSeconds(), "statement", statement(view, e.getKey())))
                .toList();
    }

    /** Returns the upper bound below which half of the times lie. */
    private static Duration median(Map<Duration, Long> counts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long seen = 0;
        for (Map.Entry<Duration, Long> entry : new TreeMap<>(counts).entrySet()) {
            seen += entry.getValue();
            if (2 * seen >= all) {
                return entry.getKey();
            }
        }
        return Duration.ZERO;
    }

    private static String statement(CampaignView view, String id) {
        return view.view().in(view.survey().affirmation(id).statement());
    }
}
