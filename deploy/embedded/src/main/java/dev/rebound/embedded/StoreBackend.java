package dev.rebound.embedded;

import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;

/**
 * Answers a client only when what the answer tells of is in the file.
 *
 * <p>The stock backend answers first and writes to its file a second later, so a {@code kill -9} loses what clients
 * believe to be stored, and a write caught half done leaves a document that its index no longer finds. Here every
 * command that may write holds the shared half of a lock while it works and afterwards waits for a commit; the commit
 * takes the other half, so it never sees a write half done, and it covers all writers that are waiting. Readers wait as
 * well if a write began before they had their answer: otherwise they could act (publish an event, say) on a state that
 * a crash takes back.
 *
 * <p>An answer is a copy. The stock backend hands out the very documents it keeps, and a write that changes one while it
 * is being sent breaks the sending: the client then waits for nothing until it gives up.
 */
final class StoreBackend extends H2Backend {

    /** Anything that is not listed counts as a write: a needless commit costs little, a missing one costs data. */
    private static final Set<String> READS = Set.of(
            "find", "getmore", "killcursors", "count", "distinct", "listcollections", "listindexes", "listdatabases");

    /** Tells nothing about stored data, so it waits for nothing: a client takes a slow answer for a dead server. */
    private static final Set<String> GREETINGS =
            Set.of("ismaster", "ping", "buildinfo", "whatsmyuri", "serverstatus", "endsessions");

    private static final int COMPACT_AT_MOST_MS = 2000;

    private final MVStore file;
    private final Consumer<RuntimeException> onFailure;

    private final ReadWriteLock quiet = new ReentrantReadWriteLock();
    private final ReadWriteLock still = new ReentrantReadWriteLock();
    private final AtomicLong begun = new AtomicLong();
    private final Object turn = new Object();
    private long committed;

    /**
     * @param file opened so that it never commits of its own accord
     * @param onFailure told when the file can no longer be written, for instance because the disk is full
     */
    StoreBackend(MVStore file, Consumer<RuntimeException> onFailure) {
        super(file);
        this.file = file;
        this.onFailure = onFailure;
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (name.equals("hello")) {
            // Today's name of a command that the server knows by its old one; health checks ask for it.
            return super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
        }
        if (GREETINGS.contains(name)) {
            return super.handleCommand(channel, database, command, query);
        }
        if (READS.contains(name)) {
            Document answer;
            still.readLock().lock();
            try {
                answer = super.handleCommand(channel, database, command, query).cloneDeeply();
            } finally {
                still.readLock().unlock();
            }
            commitUpTo(begun.get());
            return answer;
        }
        long mine;
        Document answer;
        quiet.readLock().lock();
        try {
            mine = begun.incrementAndGet();
            still.writeLock().lock();
            try {
                answer = super.handleCommand(channel, database, command, query).cloneDeeply();
            } finally {
                still.writeLock().unlock();
            }
        } finally {
            quiet.readLock().unlock();
        }
        commitUpTo(mine);
        return answer;
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        QueryResult answer = super.handleQuery(query);
        commitUpTo(begun.get());
        return answer;
    }

    /** Returns when every command that began up to this number is in the file. */
    private void commitUpTo(long number) {
        synchronized (turn) {
            if (committed >= number) {
                return;
            }
            quiet.writeLock().lock();
            try {
                long upTo = begun.get();
                file.commit();
                committed = upTo;
            } catch (RuntimeException failure) {
                onFailure.accept(failure);
                throw failure;
            } finally {
                quiet.writeLock().unlock();
            }
        }
    }

    /** Closes the file, giving unused room back to the file system first, for two seconds at most. */
    @Override
    public void close() {
        file.close(COMPACT_AT_MOST_MS);
        super.close();
    }
}
