package fr.barometre.bot.turn;

import fr.barometre.bot.screen.Reply;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** A chat with one card that is edited in place; what it answers can be set. */
final class FakeChat implements Channel, Delivery {
    static final String ID = "telegram";

    private final List<Reply> shown = Collections.synchronizedList(new ArrayList<>());
    private final Map<Address, Delivery> special = new ConcurrentHashMap<>();
    private final AtomicReference<Delivered> answer = new AtomicReference<>(new Delivered.Shown("card"));

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Delivery to(Address address) {
        return special.getOrDefault(address, this);
    }

    @Override
    public Delivered deliver(Reply reply, String handle) {
        Delivered answered = answer.get();
        if (answered instanceof Delivered.Shown) {
            shown.add(reply);
        }
        return answered;
    }

    void answers(Delivered next) {
        answer.set(next);
    }

    void reaches(Address address, Delivery delivery) {
        special.put(address, delivery);
    }

    /** Returns the names of the screens shown so far, oldest first. */
    List<String> screens() {
        return shown.stream().map(reply -> reply.screen().name()).toList();
    }

    /** Returns the notices said so far, oldest first; empty where there was none. */
    List<String> notices() {
        return shown.stream().map(reply -> reply.notice().orElse("")).toList();
    }
}
