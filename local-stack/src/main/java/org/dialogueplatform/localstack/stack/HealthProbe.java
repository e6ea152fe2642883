package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.Proxy;
import java.net.URI;
import java.util.function.Predicate;

/** Whether a service says that it is ready. */
record HealthProbe(URI address) implements Predicate<ProcessHandle> {

    private static final int PATIENCE_MILLIS = 1000;

    @Override
    public boolean test(ProcessHandle process) {
        return answers();
    }

    boolean answers() {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        } catch (IOException _) {
            return false;
        }
    }
}
