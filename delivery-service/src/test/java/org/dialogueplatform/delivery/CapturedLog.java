package org.dialogueplatform.delivery;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.ExtLogRecord;

/** All that this process writes to its log, and of our own code what it would write if it were asked for more. */
public final class CapturedLog extends Handler implements AutoCloseable {

    private static final List<String> TALKATIVE = List.of("org.dialogueplatform", "okhttp3");

    private final StringBuffer written = new StringBuffer();
    private final Logger root = Logger.getLogger("");
    private final List<Logger> talkative = new ArrayList<>();

    public CapturedLog() {
        setLevel(Level.ALL);
        root.addHandler(this);
        for (String name : TALKATIVE) {
            Logger logger = Logger.getLogger(name);
            logger.setLevel(Level.ALL);
            talkative.add(logger);
        }
    }

    public String text() {
        return written.toString();
    }

    @Override
    public void publish(LogRecord logged) {
        var line = new StringWriter();
        line.append(logged.getLoggerName()).append(' ');
        if (logged instanceof ExtLogRecord extended) {
            line.append(extended.getFormattedMessage()).append(' ').append(String.valueOf(extended.getMdcCopy()));
        } else {
            line.append(logged.getMessage());
        }
        if (logged.getThrown() != null) {
            logged.getThrown().printStackTrace(new PrintWriter(line, true));
        }
        written.append(line).append('\n');
    }

    @Override
    public void flush() {
        // nothing waits
    }

    @Override
    public void close() {
        root.removeHandler(this);
        talkative.forEach(logger -> logger.setLevel(null));
    }
}
