package org.dialogueplatform.testing.acceptance;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.dialogueplatform.localstack.keycloak.SampleActors;

/** A browser, as far as signing in goes: it keeps cookies, follows redirects and fills in the form. */
final class Browser {

    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final int REDIRECTS = 10;

    private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, String> cookies = new HashMap<>();

    /** A sample actor signs in, from the gateway's address for it to the page they wanted. */
    HttpResponse<String> signIn(String actor) {
        HttpResponse<String> form = open("/auth/login?returnTo=/");
        Matcher action = FORM.matcher(form.body());
        if (!action.find()) {
            throw new AssertionError("No form to sign in: " + form.statusCode() + " " + form.body());
        }
        String fields = "username=" + actor + "&password="
                + URLEncoder.encode(new SampleActors().passwords().get(actor), StandardCharsets.UTF_8);
        return follow(send(HttpRequest.newBuilder(form.uri().resolve(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(fields))));
    }

    /** Opens an address of the gateway as its address bar does. */
    HttpResponse<String> open(String path) {
        return follow(send(HttpRequest.newBuilder(Suite.running().gateway().resolve(path))));
    }

    /** Asks for data, as a page of the portal does. */
    HttpResponse<String> fetch(String path) {
        return send(HttpRequest.newBuilder(Suite.running().gateway().resolve(path)).setHeader("Accept", "application/json")
                .header("Sec-Fetch-Site", "same-origin"));
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> last = answer;
        for (int followed = 0; last.statusCode() / 100 == 3; followed++) {
            if (followed == REDIRECTS) {
                throw new AssertionError("No end of redirects at " + last.uri());
            }
            URI next = last.uri().resolve(last.headers().firstValue("Location").orElseThrow());
            last = send(HttpRequest.newBuilder(next));
        }
        return last;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpRequest prepared = request.timeout(Duration.ofSeconds(40)).build();
            if (prepared.headers().firstValue("Accept").isEmpty()) {
                request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
            }
            request.setHeader("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")));
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        for (HttpCookie cookie : HttpCookie.parse(header)) {
            if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
    }
}
