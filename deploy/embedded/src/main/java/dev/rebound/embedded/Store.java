package dev.rebound.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A document store that speaks MongoDB's protocol, on 127.0.0.1 without sign-in. For local runs and tests, never for
 * production: it keeps to the part of MongoDB that Rebound uses and knows no transactions, no replicas, no sessions, no
 * change streams, and no index that is not unique.
 *
 * <p>What survives: a write that was acknowledged outlives the death of the process, {@code kill -9} included; so does
 * everything that a read has shown; a single document is stored whole or not at all, together with its indexes. What is
 * not promised: nothing is forced to the disk, so a power cut or a crash of the operating system can lose the last
 * writes; nothing holds across several documents, since there are no transactions; write and read concerns are accepted
 * and ignored.
 *
 * <p>Speed hangs on the form of a query: an index serves only plain equality on exactly its keys ({@code {_id: …}}, or
 * {@code {_id: …, version: …}} with a unique index on the two), everything else reads the whole collection.
 */
public final class Store implements AutoCloseable {

    private static final String FILE = "store.mv";

    /** A writer holds its thread while it waits for the commit, so this bounds how many share one commit. */
    private static final int THREADS = 32;

    private final Runnable release;
    private final MongoServer server;
    private final int port;

    private Store(Runnable release, MongoServer server) {
        this.release = release;
        this.server = server;
        this.port = server.getLocalAddress().getPort();
    }

    /**
     * Starts a store that keeps its data.
     *
     * @param dir where the file {@value #FILE} lies or will lie; one store at a time
     * @param port the port to listen on; 0 takes a free one
     * @throws CannotStart if the port is taken or the file cannot be used
     */
    public static Store start(Path dir, int port) {
        return start(dir, port, failure -> {});
    }

    private static Store start(Path dir, int port, Consumer<RuntimeException> onFailure) {
        requireFree(port);
        OneOwner owner = OneOwner.of(dir, "store");
        try {
            return new Store(owner::close, listen(open(dir), port, onFailure));
        } catch (RuntimeException problem) {
            owner.close();
            throw problem;
        }
    }

    /** Starts a store whose data ends with it, for tests; {@code port} as in {@link #start(Path, int)}. */
    public static Store inMemory(int port) {
        requireFree(port);
        MVStore memory = new MVStore.Builder().open();
        memory.setVersionsToKeep(0);
        return new Store(() -> {}, listen(memory, port, failure -> {}));
    }

    /** The connection string, without a database. */
    public String uri() {
        return "mongodb://" + Ports.HOST + ":" + port;
    }

    /** Drops all clients, stops and closes the file. */
    @Override
    public void close() {
        server.shutdownNow();
        release.run();
    }

    /** Arguments: directory and port. Prints {@code READY mongodb://host:port}. */
    public static void main(String[] args) throws InterruptedException {
        Program.run(
                "Store DIR PORT",
                args,
                given -> {
                    Path dir = Path.of(given.text(0, "DIR"));
                    return start(
                            dir,
                            given.number(1, "PORT", 1, 65535),
                            failure -> Program.halt("The store cannot write in " + dir + " and stops; nothing that was"
                                    + " acknowledged is lost: " + cause(failure)));
                },
                Store::uri);
    }

    private static void requireFree(int port) {
        if (port != 0) {
            Ports.requireFree(port, "the store");
        }
    }

    private static MVStore open(Path dir) {
        try {
            MVStore file = new MVStore.Builder()
                    .fileName(dir.resolve(FILE).toString())
                    // The backend alone says when: a commit by the clock or by a full buffer could fall into the middle
                    // of a write.
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .open();
            // Old versions are of no use, and keeping them for the default 45 s makes the file grow without need.
            file.setRetentionTime(0);
            file.setVersionsToKeep(0);
            return file;
        } catch (MVStoreException problem) {
            throw new CannotStart("The store cannot keep its data in " + dir + ": " + cause(problem), problem);
        }
    }

    private static MongoServer listen(MVStore file, int port, Consumer<RuntimeException> onFailure) {
        MongoServer server = new MongoServer(new StoreBackend(file, onFailure));
        try {
            server.bind(new InetSocketAddress(Ports.HOST, port), 1, THREADS);
            return server;
        } catch (RuntimeException taken) {
            throw Ports.inUse(port, "the store", taken);
        }
    }

    private static String cause(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.toString().lines().findFirst().orElse("");
    }
}
