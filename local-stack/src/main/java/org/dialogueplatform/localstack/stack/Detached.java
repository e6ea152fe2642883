package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.dialogueplatform.localstack.infrastructure.Processes;

/** {@code ./dialogue up --detach}: starts the supervisor as a process that stays, and returns when all is ready. */
final class Detached {

    private static final Duration TO_STOP = Duration.ofMinutes(5);

    private final Settings settings;
    private final PrintStream out;
    private final PrintStream problems;
    private final Path log;
    private final Path problemLog;
    private long shown;

    Detached(Settings settings, PrintStream out, PrintStream problems) {
        this.settings = settings;
        this.out = out;
        this.problems = problems;
        this.log = settings.log("supervisor");
        this.problemLog = settings.log("supervisor-problem");
    }

    /**
     * @param arguments of {@code up}, as they were written
     * @return the exit code
     */
    int run(List<String> arguments) throws IOException, InterruptedException {
        if (RunLock.isTaken(settings)) {
            new Running(settings, new Progress(out)).awaitReady();
            return 0;
        }
        Files.createDirectories(settings.logs());
        Process supervisor = start(arguments);
        // who gives up waiting does not want half a suite
        var stop = new Thread(() -> Processes.stop(supervisor.toHandle(), TO_STOP), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        while (!supervisor.waitFor(100, TimeUnit.MILLISECONDS)) {
            show();
            if (RunFile.read(settings).filter(run -> run.ready() && run.pid() == supervisor.pid()).isPresent()) {
                show();
                Runtime.getRuntime().removeShutdownHook(stop);
                return 0;
            }
        }
        show();
        problems.print(Files.readString(problemLog));
        problems.flush();
        return supervisor.exitValue();
    }

    private Process start(List<String> arguments) throws IOException {
        List<String> line = new ArrayList<>(ProcessHandle.current().info().arguments()
                .map(all -> List.of(all).subList(0, all.length - arguments.size() - 1)).orElseThrow());
        line.add("up");
        arguments.stream().filter(argument -> !argument.equals("--detach") && !argument.equals("-d")).forEach(line::add);
        return new ProcessBuilder(JavaPart.detached(line)).redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(log.toFile()).redirectError(problemLog.toFile()).start();
    }

    private void show() throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] news = new byte[(int) (file.length() - shown)];
            file.seek(shown);
            file.readFully(news);
            shown += news.length;
            out.write(news);
            out.flush();
        }
    }
}
