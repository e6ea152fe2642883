package org.dialogueplatform.platform.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells whoever uses an operation that is {@link ToBeRemoved} since when and until when. */
@ApplicationScoped
public class Deprecations {

    @ServerResponseFilter
    public void tell(ContainerResponseContext answer, ResourceInfo operation) {
        if (operation == null || operation.getResourceMethod() == null) {
            return;
        }
        ToBeRemoved removed = operation.getResourceMethod().getAnnotation(ToBeRemoved.class);
        if (removed != null) {
            headers(removed).forEach((name, value) -> answer.getHeaders().add(name, value));
        }
    }

    static Map<String, String> headers(ToBeRemoved removed) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Deprecation",
                "@" + LocalDate.parse(removed.deprecatedOn()).atStartOfDay(ZoneOffset.UTC).toEpochSecond());
        if (!removed.sunsetOn().isEmpty()) {
            headers.put("Sunset", DateTimeFormatter.RFC_1123_DATE_TIME
                    .format(LocalDate.parse(removed.sunsetOn()).atStartOfDay(ZoneOffset.UTC))
                    .replaceFirst(", (\\d) ", ", 0$1 "));
        }
        return headers;
    }
}
