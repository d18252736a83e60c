package dev.rebound.platform.testing;

import dev.rebound.platform.cloudevents.CloudEvent;
import dev.rebound.platform.listening.UnknownEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.util.ReflectionUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sample shows one value of each field; a consumer meets all of them. This feeds every listener of a service with each
 * event of its topics once for each code that the schema allows, and once for each null, and tells which it cannot read.
 */
public final class EveryCode {

    private static final Map<String, String> OPENING = Map.of(
            "candidacy", "candidacy.opened",
            "seeker", "seeker.profile-changed",
            "feedback", "feedback.request-planned",
            "follow-up", "follow-up.scheduled",
            "improvement", "improvement.action-planned");

    private final JsonMapper mapper;
    private final List<String> unread = new ArrayList<>();
    private int tried;

    private EveryCode(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * @param unread what some listener cannot read, as listener, event and value
     * @param tried how many events were given to a listener
     */
    public record Result(List<String> unread, int tried) {}

    /** Feeds all listeners of a service. */
    public static Result given(ApplicationContext service) {
        EveryCode codes = new EveryCode(service.getBean(JsonMapper.class));
        for (String name : service.getBeanDefinitionNames()) {
            Object bean = service.getBean(name);
            for (Method method : ReflectionUtils.getAllDeclaredMethods(bean.getClass())) {
                KafkaListener listener = AnnotatedElementUtils.findMergedAnnotation(method, KafkaListener.class);
                if (listener != null) {
                    for (String topic : listener.topics()) {
                        codes.feed(bean, method, topic.substring("rebound.".length()));
                    }
                }
            }
        }
        return new Result(codes.unread, codes.tried);
    }

    private void feed(Object bean, Method listener, String topic) {
        listener.setAccessible(true);
        for (String event : events(topic)) {
            variants(event).forEach((variant, payload) -> {
                UUID candidacy = UUID.randomUUID();
                boolean opens = event.equals(OPENING.get(topic));
                if (!opens) {
                    hear(bean, listener, event(OPENING.get(topic), sample(OPENING.get(topic)), candidacy, 1));
                }
                tried++;
                if (!hear(bean, listener, event(event, payload, candidacy, opens ? 1 : 2))) {
                    unread.add(bean.getClass().getSimpleName() + " cannot read " + event + " with " + variant);
                }
            });
        }
    }

    /** What the listener makes of it is not the question here, only whether it can be read. */
    private static boolean hear(Object bean, Method listener, CloudEvent event) {
        try {
            listener.invoke(bean, event);
            return true;
        } catch (InvocationTargetException failed) {
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof JacksonException || cause instanceof UnknownEvent) {
                    return false;
                }
            }
            return true;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, ObjectNode> variants(String event) {
        Map<String, ObjectNode> variants = new LinkedHashMap<>();
        variants.put("its sample", sample(event));
        vary(event, "", file(event, "schema.json"), variants);
        return variants;
    }

    private void vary(String event, String pointer, JsonNode schema, Map<String, ObjectNode> variants) {
        for (JsonNode code : schema.path("enum")) {
            put(event, pointer, code, variants);
        }
        for (JsonNode type : schema.path("type")) {
            if (type.asString().equals("null")) {
                put(event, pointer, mapper.nullNode(), variants);
            }
        }
        schema.path("properties")
                .properties()
                .forEach(property -> vary(event, pointer + "/" + property.getKey(), property.getValue(), variants));
        if (schema.has("items") && !sample(event).at(pointer + "/0").isMissingNode()) {
            vary(event, pointer + "/0", schema.path("items"), variants);
        }
    }

    private void put(String event, String pointer, JsonNode value, Map<String, ObjectNode> variants) {
        ObjectNode payload = sample(event);
        int end = pointer.lastIndexOf('/');
        JsonNode parent = payload.at(pointer.substring(0, end));
        if (parent instanceof ObjectNode object) {
            object.set(pointer.substring(end + 1), value);
            variants.put(pointer + " = " + value, payload);
        } else if (parent.isArray()) {
            ((tools.jackson.databind.node.ArrayNode) parent).set(Integer.parseInt(pointer.substring(end + 1)), value);
            variants.put(pointer + " = " + value, payload);
        }
    }

    private static List<String> events(String topic) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:contracts/events/" + topic + ".*/v1/sample.json"))
                    .map(EveryCode::name)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource sample) {
        try {
            return sample.getURL().toString().replaceAll(".*contracts/events/([^/]+)/v1.*", "$1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode sample(String event) {
        return (ObjectNode) file(event, "sample.json");
    }

    private JsonNode file(String event, String file) {
        try (InputStream in = EveryCode.class.getResourceAsStream("/contracts/events/" + event + "/v1/" + file)) {
            return mapper.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CloudEvent event(String name, ObjectNode payload, UUID candidacy, long sequence) {
        String seeker = "every-code-" + candidacy;
        payload.put("seeker", seeker);
        if (payload.has("candidacy")) {
            payload.put("candidacy", candidacy.toString());
        }
        return new CloudEvent(
                UUID.randomUUID().toString(),
                "dev.rebound." + name + ".v1",
                "/rebound/test",
                payload.has("candidacy") ? candidacy.toString() : seeker,
                Instant.parse("2025-10-02T08:20:00Z"),
                "aggregate-" + candidacy,
                sequence,
                payload,
                mapper);
    }
}
