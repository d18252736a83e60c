package dev.rebound.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.rebound.embedded.TestInfrastructure.Kind;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestInfrastructureTest {

    @Test
    void asked_twice_it_gives_the_same_kafka_and_the_same_store() throws Exception {
        String kafka = TestInfrastructure.kafka();
        String mongo = TestInfrastructure.mongo("application");

        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka));
                MongoClient client = MongoClients.create(mongo)) {
            Clients.createTopic(admin, "shared");
            client.getDatabase("application").getCollection("shared").insertOne(new Document("_id", "here"));
        }

        assertThat(TestInfrastructure.kafka()).isEqualTo(kafka);
        assertThat(TestInfrastructure.mongo("application")).isEqualTo(mongo);
        try (KafkaProducer<String, String> producer = Clients.producer(TestInfrastructure.kafka());
                KafkaConsumer<String, String> consumer =
                        Clients.consumer(TestInfrastructure.kafka(), "shared-readers");
                MongoClient client = MongoClients.create(TestInfrastructure.mongo("feedback"))) {
            producer.send(new ProducerRecord<>("shared", "value")).get();
            consumer.subscribe(List.of("shared"));
            assertThat(Clients.poll(consumer, 1, Duration.ofSeconds(20))).hasSize(1);
            assertThat(client.getDatabase("application")
                            .getCollection("shared")
                            .find(new Document("_id", "here"))
                            .first())
                    .isNotNull();
        }
        assertThat(TestInfrastructure.mongo("feedback")).endsWith("/feedback");
    }

    @Test
    void it_takes_containers_if_docker_answers_and_embeds_otherwise() {
        assertThat(TestInfrastructure.choose(null, () -> true)).isEqualTo(Kind.CONTAINERS);
        assertThat(TestInfrastructure.choose("", () -> false)).isEqualTo(Kind.EMBEDDED);
        assertThat(TestInfrastructure.choose("containers", () -> true)).isEqualTo(Kind.CONTAINERS);
        assertThat(TestInfrastructure.choose("embedded", () -> true)).isEqualTo(Kind.EMBEDDED);
    }

    @Test
    void an_unknown_wish_is_refused() {
        assertThatThrownBy(() -> TestInfrastructure.choose("podman", () -> true))
                .hasMessage("REBOUND_TEST_INFRASTRUCTURE must be containers or embedded, not podman.");
    }

    @Test
    void containers_demanded_without_docker_fail_with_one_clear_line_and_at_once() throws Exception {
        Map<String, String> environment =
                Map.of("REBOUND_TEST_INFRASTRUCTURE", "containers", "DOCKER_HOST", "unix:///nowhere/docker.sock");
        try (ChildProcess child = ChildProcess.ofTest(environment, AskTwice.class)) {
            assertThat(child.awaitEnd()).isEqualTo(1);
            assertThat(child.output())
                    .isEqualTo("REBOUND_TEST_INFRASTRUCTURE=containers, but no Docker engine answers: start one, or set"
                            + " REBOUND_TEST_INFRASTRUCTURE=embedded to run without containers.\n");
            assertThat(child.errors()).isEmpty();
        }
    }

    @Test
    void without_docker_the_parts_are_embedded_and_gone_when_the_jvm_ends(@TempDir Path temporary) throws Exception {
        Map<String, String> environment = Map.of(
                "REBOUND_TEST_INFRASTRUCTURE",
                "",
                "DOCKER_HOST",
                "unix:///nowhere/docker.sock",
                "JAVA_TOOL_OPTIONS",
                "-Djava.io.tmpdir=" + temporary);
        try (ChildProcess child = ChildProcess.ofTest(environment, AskTwice.class)) {
            assertThat(child.awaitEnd()).isZero();
            assertThat(child.output()).isEqualTo("EMBEDDED same\n");
            assertThat(child.errors()).doesNotContain("Exception").doesNotContain("\tat ");
        }
        try (var left = Files.list(temporary)) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("rebound-")))
                    .isEmpty();
        }
    }

    @Test
    void an_engine_that_answers_its_ping_is_found(@TempDir Path dir) throws Exception {
        Path socket = dir.resolve("docker.sock");
        try (ServerSocketChannel engine = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            engine.bind(UnixDomainSocketAddress.of(socket));
            answer(engine, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK");

            assertThat(new Docker(Map.of("DOCKER_HOST", "unix://" + socket)).answers())
                    .isTrue();
        }
    }

    @Test
    void an_engine_that_is_unwell_does_not_count(@TempDir Path dir) throws Exception {
        Path socket = dir.resolve("docker.sock");
        try (ServerSocketChannel engine = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            engine.bind(UnixDomainSocketAddress.of(socket));
            answer(engine, "HTTP/1.1 500 Internal Server Error\r\n\r\n");

            assertThat(new Docker(Map.of("DOCKER_HOST", "unix://" + socket)).answers())
                    .isFalse();
        }
    }

    @Test
    void an_engine_that_hangs_is_given_up_within_three_seconds(@TempDir Path dir) throws Exception {
        Path socket = dir.resolve("docker.sock");
        try (ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            silent.bind(UnixDomainSocketAddress.of(socket));

            long start = System.nanoTime();
            assertThat(new Docker(Map.of("DOCKER_HOST", "unix://" + socket)).answers())
                    .isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        }
    }

    private static void answer(ServerSocketChannel engine, String text) {
        Thread thread = new Thread(() -> {
            try (SocketChannel caller = engine.accept()) {
                caller.read(ByteBuffer.allocate(512));
                caller.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            } catch (Exception closed) {
                // the test is over
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** What a test's JVM does, in a JVM whose environment the test can choose. */
    static final class AskTwice {
        public static void main(String[] args) {
            try {
                Kind kind = TestInfrastructure.kind();
                boolean same = TestInfrastructure.kafka().equals(TestInfrastructure.kafka())
                        && TestInfrastructure.mongo("a").equals(TestInfrastructure.mongo("a"));
                System.out.println(kind + (same ? " same" : " different"));
                System.exit(0);
            } catch (IllegalStateException refused) {
                System.out.println(refused.getMessage());
                System.exit(1);
            }
        }
    }
}
