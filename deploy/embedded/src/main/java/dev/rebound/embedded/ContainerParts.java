package dev.rebound.embedded;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** Apache Kafka and MongoDB in containers; Testcontainers' reaper removes them when the JVM ends, however it ends. */
final class ContainerParts implements TestInfrastructure.Parts {

    private static final String KAFKA = "apache/kafka:4.1.2";
    private static final String MONGO = "mongo:8";

    private final Once<KafkaContainer> kafka = new Once<>(() -> started(
            KAFKA,
            new KafkaContainer(KAFKA)
                    .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                    .withEnv("KAFKA_NUM_PARTITIONS", String.valueOf(Broker.DEFAULT_PARTITIONS))
                    .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")));

    private final Once<MongoDBContainer> mongo =
            new Once<>(() -> started(MONGO, new MongoDBContainer(MONGO).withReplicaSet()));

    @Override
    public String kafka() {
        return kafka.get().getBootstrapServers();
    }

    @Override
    public String mongo(String database) {
        return mongo.get().getReplicaSetUrl(database);
    }

    private static <C extends GenericContainer<C>> C started(String image, C container) {
        try {
            container.start();
            return container;
        } catch (RuntimeException problem) {
            throw new IllegalStateException(
                    "A Docker engine answers but could not run " + image + ": load the image, or set "
                            + TestInfrastructure.VARIABLE + "=embedded to run without containers.",
                    problem);
        }
    }
}
