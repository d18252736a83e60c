package dev.rebound.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.platform.command.Call;
import dev.rebound.platform.command.Commands;
import dev.rebound.platform.command.Done;
import dev.rebound.platform.command.Refused;
import dev.rebound.platform.stream.Histories;
import dev.rebound.platform.stream.Recorded;
import dev.rebound.platform.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sixteen writers on one stream. */
@JournalTest
class ConflictStormTest {

    static final int WRITERS = 16;

    @Autowired
    Commands commands;

    @Autowired
    CommandGateway gateway;

    @Autowired
    Histories histories;

    final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    final UUID journal = UUID.randomUUID();

    @AfterEach
    void stop() {
        writers.shutdownNow();
    }

    @Test
    void ofTwoCommandsForOneVersionExactlyOneWins() throws Exception {
        begin();
        CyclicBarrier together = new CyclicBarrier(WRITERS);
        List<Boolean> won = run(() -> {
            together.await();
            try {
                gateway.sendAndWait(note());
                return true;
            } catch (ConcurrencyException lost) {
                return false;
            }
        });

        long winners = won.stream().filter(each -> each).count();
        assertThat(winners).isPositive();
        assertGaplessWith(1 + winners);
    }

    @Test
    void everyCommandIsHandledAnewUntilItIsStored() throws Exception {
        begin();
        CyclicBarrier together = new CyclicBarrier(WRITERS);
        List<Long> versions = run(() -> {
            together.await();
            return commands.send(call(UUID.randomUUID().toString()), journal, note())
                    .version();
        });

        assertThat(new HashSet<>(versions)).hasSize(WRITERS);
        assertGaplessWith(1 + WRITERS);
    }

    @Test
    void oneKeyFromSixteenSidesMakesOneEvent() throws Exception {
        begin();
        CyclicBarrier together = new CyclicBarrier(WRITERS);
        List<Done> answers = run(() -> {
            together.await();
            return commands.send(call("one-key"), journal, note());
        });

        assertThat(answers).allSatisfy(answer -> assertThat(answer.version()).isEqualTo(2));
        assertThat(answers.stream().filter(answer -> !answer.repeated())).hasSize(1);
        assertGaplessWith(2);
    }

    @Test
    void ofSixteenCreationsExactlyOneWins() throws Exception {
        CyclicBarrier together = new CyclicBarrier(WRITERS);
        List<Boolean> won = run(() -> {
            together.await();
            try {
                commands.send(
                        call(UUID.randomUUID().toString()),
                        journal,
                        new Journal.Begin(journal, "alex", Words.of("alex", "Larchmont")));
                return true;
            } catch (Refused exists) {
                assertThat(exists.code()).isEqualTo("exists");
                return false;
            }
        });

        assertThat(won.stream().filter(each -> each)).hasSize(1);
        assertGaplessWith(1);
    }

    private void begin() {
        commands.send(call("begin"), journal, new Journal.Begin(journal, "alex", Words.of("alex", "Larchmont")));
    }

    private Journal.Note note() {
        return new Journal.Note(journal, "alex", Words.of("alex", "a note"), 1);
    }

    private static Call call(String key) {
        return new Call("alex", key, null, null);
    }

    private <T> List<T> run(Callable<T> writer) throws Exception {
        List<Future<T>> running = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            running.add(writers.submit(writer));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> each : running) {
            results.add(each.get());
        }
        return results;
    }

    private void assertGaplessWith(long events) {
        List<Recorded> history = histories.of(journal.toString());
        assertThat(history).hasSize((int) events);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < history.size(); i++) {
            assertThat(history.get(i).version()).isEqualTo(i + 1L);
            assertThat(ids.add(history.get(i).id())).isTrue();
            if (history.get(i).event() instanceof Journal.Noted noted) {
                assertThat(noted.number()).isEqualTo(i);
            }
        }
    }
}
