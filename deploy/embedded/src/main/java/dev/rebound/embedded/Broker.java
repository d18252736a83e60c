package dev.rebound.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker in one process: broker and controller of a single-node KRaft cluster, on 127.0.0.1 without
 * encryption or sign-in. For local runs and tests, never for production: there is one copy of everything.
 *
 * <p>What survives: every record that was acknowledged and every committed offset outlive the death of the process,
 * {@code kill -9} included. What is not promised: nothing is forced to the disk for each record, so a power cut or a
 * crash of the operating system can lose the last records; the loss of the directory loses everything.
 *
 * <p>Topics keep their records for ever unless a topic says otherwise, committed offsets do not expire, and a topic
 * exists only once somebody has created it.
 */
public final class Broker implements AutoCloseable {

    /** Partitions of a topic that is created without a number of its own. */
    public static final int DEFAULT_PARTITIONS = 3;

    private static final int NODE = 1;

    private final OneOwner owner;
    private final KafkaRaftServer server;
    private final int port;

    private Broker(OneOwner owner, KafkaRaftServer server, int port) {
        this.owner = owner;
        this.server = server;
        this.port = port;
    }

    /** As {@link #start(Path, int, int)} with {@value #DEFAULT_PARTITIONS} partitions. */
    public static Broker start(Path dir, int port) {
        return start(dir, port, DEFAULT_PARTITIONS);
    }

    /**
     * Starts a broker and returns when it takes requests (about two seconds; up to ten after a {@code kill -9}).
     *
     * @param dir where the cluster lives; made and formatted on first use, one broker at a time
     * @param port the port for clients, the controller takes the next one; 0 takes any two free ports
     * @param partitions of a topic that is created without a number of its own, at least 1
     * @throws CannotStart if a port is taken or the directory cannot be used
     */
    public static Broker start(Path dir, int port, int partitions) {
        int clients = port;
        int controller = port + 1;
        if (port == 0) {
            int[] free = Ports.twoFree();
            clients = free[0];
            controller = free[1];
        }
        Ports.requireFree(clients, "the broker");
        Ports.requireFree(controller, "the broker's controller");

        OneOwner owner = OneOwner.of(dir, "broker");
        try {
            format(dir);
            return new Broker(owner, server(settings(dir, clients, controller, partitions)), clients);
        } catch (Exception problem) {
            owner.close();
            throw explain(problem, dir, clients);
        }
    }

    private static KafkaRaftServer server(Properties settings) {
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        try {
            server.startup();
            return server;
        } catch (RuntimeException problem) {
            server.shutdown();
            throw problem;
        }
    }

    /** Host and port, for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return Ports.HOST + ":" + port;
    }

    /** Stops the broker and waits for it; a second call does nothing. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        owner.close();
    }

    /** Arguments: directory, port, and if wanted the partitions of new topics. Prints {@code READY host:port}. */
    public static void main(String[] args) throws InterruptedException {
        Program.run(
                "Broker DIR PORT [PARTITIONS]",
                args,
                given -> start(
                        Path.of(given.text(0, "DIR")),
                        given.number(1, "PORT", 1, 65534),
                        given.number(2, "PARTITIONS", 1, 1000, DEFAULT_PARTITIONS)),
                Broker::bootstrapServers);
    }

    private static void format(Path dir) throws Exception {
        if (Files.exists(dir.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setNodeId(NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(dir.toString())
                .addDirectory(dir.toString())
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .run();
    }

    private static Properties settings(Path dir, int port, int controllerPort, int partitions) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE));
        settings.put("controller.quorum.voters", NODE + "@" + Ports.HOST + ":" + controllerPort);
        settings.put(
                "listeners",
                "PLAINTEXT://" + Ports.HOST + ":" + port + ",CONTROLLER://" + Ports.HOST + ":" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://" + Ports.HOST + ":" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("log.dirs", dir.toString());

        settings.put("num.partitions", String.valueOf(partitions));
        settings.put("auto.create.topics.enable", "false");
        settings.put("log.retention.ms", "-1");
        settings.put("log.retention.bytes", "-1");
        // The longest there is: whoever comes back after a month goes on where they stopped.
        settings.put("offsets.retention.minutes", String.valueOf(Integer.MAX_VALUE));

        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "3");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");

        settings.put("group.initial.rebalance.delay.ms", "0");
        // After a kill -9 the controller waits for the dead broker's session before it lets the new one in: with the
        // default of 9 s a restart takes 12 s. Much shorter, and a busy machine loses its session while alive.
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("log.segment.bytes", String.valueOf(64 * 1024 * 1024));

        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
        settings.put("background.threads", "2");
        settings.put("num.recovery.threads.per.data.dir", "2");
        settings.put("log.cleaner.threads", "1");
        // The default takes 128 MB of the heap for itself.
        settings.put("log.cleaner.dedupe.buffer.size", String.valueOf(16 * 1024 * 1024));
        return settings;
    }

    private static CannotStart explain(Exception problem, Path dir, int port) {
        Throwable root = problem;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        if (root instanceof BindException) {
            return Ports.inUse(port, "the broker", problem);
        }
        return new CannotStart("The broker cannot start on " + dir + ": " + root.getMessage(), problem);
    }
}
