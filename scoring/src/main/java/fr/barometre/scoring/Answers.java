package fr.barometre.scoring;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * The answers of one respondent, by affirmation. Immutable: the order in which they were given leaves no trace.
 *
 * <p>They belong to no questionnaire in particular: whoever scores them ignores those that the questionnaire does not
 * ask for.
 */
public final class Answers {

    private static final Answers NONE = new Answers(Map.of());

    /** Nobody changes it, nor sees its order. */
    private final Map<String, Answer> byAffirmation;

    private Answers(Map<String, Answer> byAffirmation) {
        this.byAffirmation = byAffirmation;
    }

    /** Returns the answers of someone who has not begun. */
    public static Answers none() {
        return NONE;
    }

    /** Returns these answers, by the id of the affirmation, all at once. */
    public static Answers of(Map<String, ? extends Answer> byAffirmation) {
        Map<String, Answer> copy = new HashMap<>(byAffirmation);
        copy.keySet().forEach(Answers::checked);
        return new Answers(copy);
    }

    private static String checked(String affirmationId) {
        return Ids.checked("an answered affirmation", affirmationId, Ids.LONGEST);
    }

    /** Returns these answers and this one, which replaces an earlier answer to the same affirmation. */
    public Answers with(String affirmationId, Answer answer) {
        Map<String, Answer> copy = new HashMap<>(byAffirmation);
        copy.put(checked(affirmationId), answer);
        return new Answers(copy);
    }

    /** Returns these answers but the one to this affirmation, which is open again. */
    public Answers without(String affirmationId) {
        Map<String, Answer> copy = new HashMap<>(byAffirmation);
        copy.remove(affirmationId);
        return new Answers(copy);
    }

    /** Returns these answers with every affirmation that got no opinion open again. */
    public Answers withoutNoOpinions() {
        Map<String, Answer> copy = new HashMap<>(byAffirmation);
        copy.values().removeIf(NoOpinion.class::isInstance);
        return new Answers(copy);
    }

    /** Returns the answer to this affirmation, or empty while it is open. */
    public Optional<Answer> of(String affirmationId) {
        return Optional.ofNullable(byAffirmation.get(affirmationId));
    }

    /** Returns all answers, unmodifiable, sorted by the id of the affirmation. */
    public Map<String, Answer> byAffirmation() {
        return Collections.unmodifiableMap(new TreeMap<>(byAffirmation));
    }

    /** Hands over all answers with the ids of their affirmations, in an order that says nothing. */
    void forEach(BiConsumer<String, Answer> action) {
        byAffirmation.forEach(action);
    }

    /** Returns the number of affirmations answered, those without opinion included. */
    public int size() {
        return byAffirmation.size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers answers && byAffirmation.equals(answers.byAffirmation);
    }

    @Override
    public int hashCode() {
        return byAffirmation.hashCode();
    }

    /** Says how many there are, and none of them: answers are personal. */
    @Override
    public String toString() {
        return "Answers[" + size() + " hidden]";
    }
}
