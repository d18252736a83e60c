package dev.rebound.local.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Archives of the classes that a program has loaded (class data sharing): with one, the next start skips a third of its
 * work. An archive is taken once, from a running process, and lies in the program's layout, so it goes with it. Java
 * itself refuses an archive that does not fit, and starts without it.
 */
public final class ClassArchives {

    private static final String QUIET = "-Xlog:cds=off,cds+dynamic=off,class+path=off";

    private ClassArchives() {}

    /** Options for a start: use the archive, or note the classes so that one can be taken. */
    public static List<String> options(Program program) {
        Path archive = program.archive();
        return Files.exists(archive)
                ? List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", QUIET)
                : List.of("-XX:+RecordDynamicDumpInfo", QUIET);
    }

    public static boolean isMissing(Program program) {
        return !Files.exists(program.archive());
    }

    /**
     * Takes the archive from a process that was started with {@link #options}. The process stands still for a second or
     * two.
     *
     * @return whether there is one now
     */
    public static boolean take(Program program, long pid) throws InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Path half = program.archive().resolveSibling(".half-" + pid + ".jsa");
        try {
            Process process = new ProcessBuilder(
                            jcmd.toString(),
                            "-J-Xshare:auto",
                            String.valueOf(pid),
                            "VM.cds",
                            "dynamic_dump",
                            // The other side takes the line apart at spaces.
                            "\"" + half + "\"")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            if (!process.isAlive() && process.exitValue() == 0 && Files.exists(half)) {
                Files.move(half, program.archive(), StandardCopyOption.ATOMIC_MOVE);
                return true;
            }
            Files.deleteIfExists(half);
            return false;
        } catch (IOException e) {
            return false;
        }
    }
}
