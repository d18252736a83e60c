package dev.rebound.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerTest {

    @TempDir
    static Path dir;

    private static Broker broker;
    private static Admin admin;

    @BeforeAll
    static void startBroker() {
        broker = Broker.start(dir, 0);
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()));
    }

    @AfterAll
    static void stopBroker() {
        admin.close();
        broker.close();
    }

    @Test
    void a_record_produced_is_consumed() throws Exception {
        Clients.createTopic(admin, "greetings");
        try (KafkaProducer<String, String> producer = Clients.producer(broker.bootstrapServers());
                KafkaConsumer<String, String> consumer = Clients.consumer(broker.bootstrapServers(), "readers")) {
            producer.send(new ProducerRecord<>("greetings", "key", "hello")).get();
            consumer.subscribe(List.of("greetings"));

            assertThat(Clients.poll(consumer, 1, Duration.ofSeconds(20)))
                    .extracting(ConsumerRecord::value)
                    .containsExactly("hello");
        }
    }

    @Test
    void a_topic_without_a_number_of_partitions_gets_three() throws Exception {
        Clients.createTopic(admin, "threefold");

        assertThat(admin.describeTopics(List.of("threefold"))
                        .allTopicNames()
                        .get()
                        .get("threefold")
                        .partitions())
                .hasSize(3);
    }

    @Test
    void a_topic_keeps_everything_unless_it_says_otherwise() throws Exception {
        Clients.createTopic(admin, "kept");

        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "kept");
        Config config = admin.describeConfigs(List.of(topic)).all().get().get(topic);
        assertThat(config.get("retention.ms").value()).isEqualTo("-1");
        assertThat(config.get("retention.bytes").value()).isEqualTo("-1");
        assertThat(config.get("cleanup.policy").value()).isEqualTo("delete");
    }

    @Test
    void a_topic_that_nobody_created_is_not_made_by_writing_to_it() {
        try (KafkaProducer<String, String> producer = Clients.producer(broker.bootstrapServers(), 2000)) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("misspelt", "value"))
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("misspelt");
        }
        assertThatThrownBy(() -> admin.describeTopics(List.of("misspelt"))
                        .allTopicNames()
                        .get())
                .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
    }

    @Test
    void a_second_broker_on_the_same_directory_is_refused_and_the_first_goes_on() throws Exception {
        assertThatThrownBy(() -> Broker.start(dir, 0))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Another broker is already running");

        Clients.createTopic(admin, "undisturbed");
    }

    @Test
    void a_taken_port_ends_the_process_with_one_line(@TempDir Path other) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(Ports.HOST));
                ChildProcess child = ChildProcess.of(Broker.class, other, taken.getLocalPort())) {
            assertThat(child.awaitEnd()).isEqualTo(1);
            assertThat(child.errors())
                    .contains("Port " + taken.getLocalPort())
                    .contains("already in use")
                    .hasLineCount(1);
            assertThat(child.output()).isEmpty();
        }
    }

    @Test
    void a_port_that_is_no_number_ends_the_process_with_the_usage(@TempDir Path other) throws Exception {
        try (ChildProcess child = ChildProcess.of(Broker.class, other, "kafka")) {
            assertThat(child.awaitEnd()).isEqualTo(1);
            assertThat(child.errors())
                    .isEqualTo(
                            "PORT must be a number from 1 to 65534, not kafka; usage: Broker DIR PORT [PARTITIONS]\n");
        }
    }
}
