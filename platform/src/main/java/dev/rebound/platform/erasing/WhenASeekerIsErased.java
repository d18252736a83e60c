package dev.rebound.platform.erasing;

import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.words.SeekerKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;

/**
 * Purges a seeker from this service once they were erased. The offset is committed when all of it is done, so a crash on
 * the way repeats it; so does republishing the seeker, for whoever brings an old copy of a database back.
 */
final class WhenASeekerIsErased {

    private static final Logger log = LoggerFactory.getLogger(WhenASeekerIsErased.class);

    private final SeekerKeys keys;
    private final Purge purge;

    WhenASeekerIsErased(SeekerKeys keys, Purge purge) {
        this.keys = keys;
        this.purge = purge;
    }

    /** Every other event of the topic, also one of tomorrow, is somebody else's to hear. */
    @KafkaListener(id = "erasures", idIsGroup = false, topics = "rebound.seeker")
    void on(CloudEvent event) {
        if (event.type().equals("dev.rebound.seeker.erased.v1")) {
            // The key first: from then on nothing new of them is kept, so what the purge does not see cannot come
            // later.
            keys.destroy(event.seeker());
            log.info("a seeker was erased: {} documents purged", purge.of(event.seeker()));
        }
    }
}
