package dev.rebound.analytics.action;

import dev.rebound.platform.Ids;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All actions of a seeker, folded from the events of their plan: for whoever decides and for whoever reads. */
public record Actions(Map<UUID, ImprovementAction> byId) {

    public static final Actions NONE = new Actions(Map.of());

    /** The one plan of a seeker. */
    public static UUID planOf(String seeker) {
        return Ids.of("improvement-plan", seeker);
    }

    public Optional<ImprovementAction> find(UUID action) {
        return Optional.ofNullable(byId.get(action));
    }

    /** In the order in which they were planned. */
    public List<ImprovementAction> all() {
        return List.copyOf(byId.values());
    }

    public Actions after(ImprovementPlanEvent event) {
        Map<UUID, ImprovementAction> next = new LinkedHashMap<>(byId);
        next.put(event.action(), event.after(byId.get(event.action())));
        return new Actions(next);
    }
}
