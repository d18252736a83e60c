package dev.rebound.checks.kubernetes;

import java.util.List;
import java.util.Map;

/** The parts of other makers' resources that the manifests use, each as its definition has it. */
final class Extensions {

    private Extensions() {}

    record Metadata(String name, String namespace, Map<String, String> labels) {}

    record ScaledObject(String apiVersion, String kind, Metadata metadata, ScaledObjectSpec spec) {}

    record ScaledObjectSpec(
            Target scaleTargetRef,
            Integer minReplicaCount,
            Integer maxReplicaCount,
            Integer pollingInterval,
            Integer cooldownPeriod,
            Advanced advanced,
            List<Trigger> triggers) {}

    record Target(String name) {}

    record Advanced(Map<String, Object> horizontalPodAutoscalerConfig) {}

    record Trigger(String type, KafkaLag metadata) {}

    record KafkaLag(
            String bootstrapServersFromEnv,
            String consumerGroup,
            String topic,
            String lagThreshold,
            String activationLagThreshold,
            String limitToPartitionsWithLag,
            String excludePersistentLag) {}

    record PodMonitor(String apiVersion, String kind, Metadata metadata, PodMonitorSpec spec) {}

    record PodMonitorSpec(io.fabric8.kubernetes.api.model.LabelSelector selector, List<Endpoint> podMetricsEndpoints) {}

    record Endpoint(String port, String path, String interval, String scrapeTimeout) {}

    record PrometheusRule(String apiVersion, String kind, Metadata metadata, Map<String, Object> spec) {}
}
