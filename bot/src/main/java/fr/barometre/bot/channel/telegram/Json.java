package fr.barometre.bot.channel.telegram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** How the Bot API's objects are read and written. */
final class Json {
    /** More than there are threads at work at the same moment. */
    private static final int BUFFERS = 32;

    /** Its buffers are shared by all threads: ours live for one update, and would make new ones each time. */
    static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.newBoundedPool(BUFFERS))
                    .build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Json() {}
}
