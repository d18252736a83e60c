package dev.rebound.platform.stream;

import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.JacksonModule;

/** Axon's JSON serializer, except that an event's type is its {@link StoredAs} name and not its Java class. */
final class EventSerializer extends Jackson3Serializer {

    private static final RevisionResolver REVISIONS = type -> {
        StoredAs name = type.getAnnotation(StoredAs.class);
        return name == null ? null : Integer.toString(name.revision());
    };

    private final EventTypes types;

    EventSerializer(JacksonModule words, EventTypes types) {
        super(Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.addModule(words))
                .revisionResolver(REVISIONS));
        this.types = types;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        @SuppressWarnings("unchecked")
        StoredAs name = (StoredAs) type.getAnnotation(StoredAs.class);
        return name == null
                ? super.typeForClass(type)
                : new SimpleSerializedType(name.value(), Integer.toString(name.revision()));
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        Class<?> named = types.classOf(type.getName());
        return named == null ? super.resolveClassName(type) : named.getName();
    }
}
