package fr.barometre.bot.experiment;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A Redis Cluster of servers on this machine. */
public final class RedisCluster {
    private static final int PRIMARIES = 3;
    private static final int SLOTS = 16_384;

    private RedisCluster() {}

    /** Makes a Cluster of {@code nodes}: three primaries and their replicas. Returns their addresses, as a setting. */
    public static String of(List<RedisServer> nodes) {
        for (RedisServer node : nodes.subList(1, nodes.size())) {
            nodes.getFirst().ask(r -> r.clusterMeet("127.0.0.1", node.port()));
        }
        for (int i = 0; i < PRIMARIES; i++) {
            int[] slots = IntStream.range(i * SLOTS / PRIMARIES, (i + 1) * SLOTS / PRIMARIES)
                    .toArray();
            nodes.get(i).ask(r -> r.clusterAddSlots(slots));
        }
        await().until(() -> nodes.getLast().ask(r -> r.clusterNodes()).lines().count() == nodes.size());
        for (int i = PRIMARIES; i < nodes.size(); i++) {
            String primary = nodes.get(i - PRIMARIES).ask(r -> r.clusterMyId());
            RedisServer replica = nodes.get(i);
            await().ignoreExceptions()
                    .until(() -> replica.ask(r -> r.clusterReplicate(primary)).equals("OK"));
        }
        await().until(() ->
                nodes.stream().allMatch(n -> n.ask(r -> r.clusterInfo()).contains("cluster_state:ok")));
        if (nodes.size() > PRIMARIES) {
            await().until(() -> nodes.subList(0, PRIMARIES).stream()
                    .allMatch(n -> n.ask(r -> r.info("replication")).contains("state=online")));
        }
        return nodes.stream().map(RedisServer::address).collect(Collectors.joining(","));
    }
}
