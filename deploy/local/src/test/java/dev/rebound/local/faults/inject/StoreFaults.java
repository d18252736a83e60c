package dev.rebound.local.faults.inject;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** The points before and after a stream's append and a view's write, seen from the driver. */
@AutoConfiguration
public class StoreFaults {

    @Bean
    MongoClientSettingsBuilderCustomizer faults() {
        return settings -> settings.addCommandListener(new Points());
    }

    private static final class Points implements CommandListener {

        private final Map<Integer, String> written = new ConcurrentHashMap<>();

        @Override
        public void commandStarted(CommandStartedEvent event) {
            String point = point(event.getCommand());
            if (point != null) {
                Trigger.pass("before-" + point);
                written.put(event.getRequestId(), point);
            }
        }

        @Override
        public void commandSucceeded(CommandSucceededEvent event) {
            String point = written.remove(event.getRequestId());
            if (point != null) {
                Trigger.pass("after-" + point);
            }
        }

        private static String point(BsonDocument command) {
            String collection = command.containsKey("insert")
                    ? command.getString("insert").getValue()
                    : command.containsKey("update")
                            ? command.getString("update").getValue()
                            : "";
            if (collection.equals("streams")) {
                // The relay's mark is an update as well, but pushes no events.
                boolean appends =
                        command.containsKey("insert") || command.toString().contains("\"$push\"");
                return appends ? "append" : "mark";
            }
            if (collection.equals("contributions")) {
                return "view";
            }
            return null;
        }
    }
}
