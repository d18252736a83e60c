package dev.rebound.local.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Archives of the classes that a program loads (class data sharing): with one, the next start skips a third of its work.
 * An archive is taken once, from a rehearsal: a process that starts as the program does and ends when it is up. It lies
 * in the program's layout, so it goes with it; Java itself refuses one that does not fit, and starts without it.
 *
 * <p>It could be taken from the running parts too, without a rehearsal; but that leaves each of them 150 MB larger.
 */
public final class ClassArchives {

    private static final String QUIET = "-Xlog:cds=off,cds+dynamic=off,class+path=off";
    private static final int LIMIT_SECONDS = 120;

    private ClassArchives() {}

    /** Options for a start: none as long as there is no archive. */
    public static List<String> options(Program program) {
        Path archive = program.archive();
        return Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", QUIET) : List.of();
    }

    /**
     * Whether a rehearsal would make a start quicker. Java finds no archived class again whose jar has a space, or anything
     * else that an address writes differently, in its path.
     */
    public static boolean isMissing(Program program) {
        String path = program.folder().toString();
        return !Files.exists(program.archive())
                && program.folder().toUri().getRawPath().startsWith(path);
    }

    /** Options for a rehearsal. */
    public static List<String> rehearsalOptions(Program program) {
        return List.of("-XX:ArchiveClassesAtExit=" + half(program), QUIET);
    }

    /**
     * Waits for the end of a rehearsal, and keeps its archive if all went well.
     *
     * @return whether there is an archive now
     */
    public static boolean keep(Program program, Process rehearsal) throws InterruptedException {
        try {
            boolean ended = rehearsal.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
            if (ended && Files.exists(half(program))) {
                Files.move(half(program), program.archive(), StandardCopyOption.ATOMIC_MOVE);
                return true;
            }
            return false;
        } catch (IOException e) {
            return false;
        } finally {
            rehearsal.destroyForcibly();
        }
    }

    /** One for each launcher: two of them may rehearse the same program. */
    private static Path half(Program program) {
        Path archive = program.archive();
        return archive.resolveSibling(".half-" + ProcessHandle.current().pid() + "-" + archive.getFileName());
    }
}
