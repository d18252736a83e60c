package dev.rebound.platform.stream;

import java.util.HashMap;
import java.util.Map;

/** The events that a service stores: which name belongs to which class. Every event of a sealed family must be named. */
public final class EventTypes {

    private final Map<String, Class<?>> classes = new HashMap<>();

    private EventTypes() {}

    /** The permitted records of sealed interfaces, one interface per aggregate. */
    public static EventTypes of(Class<?>... families) {
        EventTypes types = new EventTypes();
        for (Class<?> family : families) {
            types.add(family);
        }
        return types;
    }

    private void add(Class<?> type) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                add(permitted);
            }
            return;
        }
        StoredAs name = type.getAnnotation(StoredAs.class);
        if (name == null) {
            throw new IllegalArgumentException(type.getName() + " needs @StoredAs");
        }
        Class<?> other = classes.put(name.value(), type);
        if (other != null) {
            throw new IllegalArgumentException(
                    name.value() + " names both " + other.getName() + " and " + type.getName());
        }
    }

    Class<?> classOf(String name) {
        return classes.get(name);
    }

    /** All stored names and their classes. */
    public Map<String, Class<?>> byName() {
        return Map.copyOf(classes);
    }
}
