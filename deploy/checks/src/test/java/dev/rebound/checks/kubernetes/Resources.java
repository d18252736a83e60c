package dev.rebound.checks.kubernetes;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import dev.rebound.checks.Project;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The resources of the manifests, read into the types of Kubernetes' own interface. A field that it does not know, or a
 * kind that is not expected here, is refused: a cluster would drop the one and fail on the other.
 */
final class Resources {

    static final String FOLDER = "deploy/kubernetes/";

    private static final Map<String, Class<?>> KINDS = Map.ofEntries(
            Map.entry("v1/Service", Service.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("apps/v1/StatefulSet", StatefulSet.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            Map.entry("networking.k8s.io/v1/Ingress", Ingress.class),
            Map.entry("keda.sh/v1alpha1/ScaledObject", Extensions.ScaledObject.class),
            Map.entry("monitoring.coreos.com/v1/PodMonitor", Extensions.PodMonitor.class),
            Map.entry("monitoring.coreos.com/v1/PrometheusRule", Extensions.PrometheusRule.class));

    private static final ObjectMapper STRICT = new ObjectMapper().setAnnotationIntrospector(new NothingElse());

    private Resources() {}

    /** Every resource of a type, wherever it lies under {@code deploy/kubernetes}. */
    static <T> List<T> all(Class<T> type) {
        return all().stream().filter(type::isInstance).map(type::cast).toList();
    }

    static List<Object> all() {
        List<Object> resources = new ArrayList<>();
        for (Path file : manifests()) {
            Project.documents(file).forEach(document -> resources.add(read(document, Project.shown(file))));
        }
        return resources;
    }

    /** The files that hold resources, and not what kustomize makes of them. */
    static List<Path> manifests() {
        return Project.files(FOLDER, ".yaml").stream()
                .filter(file -> !file.endsWith("kustomization.yaml"))
                .toList();
    }

    static Object read(Map<String, Object> document, String where) {
        String kind = document.get("apiVersion") + "/" + document.get("kind");
        Class<?> type = KINDS.get(kind);
        if (type == null) {
            throw new AssertionError("%s holds a %s, which no check knows; add it to Resources".formatted(where, kind));
        }
        try {
            return STRICT.convertValue(document, type);
        } catch (IllegalArgumentException e) {
            throw new AssertionError("%s, %s: %s".formatted(where, kind, e.getMessage()), e);
        }
    }

    static String named(Object resource) {
        return resource instanceof HasMetadata known
                ? known.getKind() + " " + known.getMetadata().getName()
                : resource.getClass().getSimpleName();
    }

    static Stream<Deployment> programs() {
        return all(Deployment.class).stream();
    }

    /** The types keep what they do not know in a map of their own; here it is an error. */
    private static final class NothingElse extends JacksonAnnotationIntrospector {

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }

        @Override
        public JsonIgnoreProperties.Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated annotated) {
            return JsonIgnoreProperties.Value.empty();
        }

        @Override
        public boolean hasIgnoreMarker(AnnotatedMember member) {
            return super.hasIgnoreMarker(member) || member.getName().equals("additionalProperties");
        }
    }
}
