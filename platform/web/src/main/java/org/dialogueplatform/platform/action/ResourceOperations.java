package org.dialogueplatform.platform.action;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.Authenticated;

/**
 * The operations of this service by their ids, as its resources declare them: what an action says of method, address and roles
 * is read off the operation itself.
 */
@Singleton
public class ResourceOperations {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    private final Map<String, Known> byId = new HashMap<>();

    @Inject
    ResourceOperations(BeanManager beans) {
        this(beans.getBeans(Object.class, Any.Literal.INSTANCE).stream().<Class<?>> map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class)).distinct().toList());
    }

    ResourceOperations(List<Class<?>> resources) {
        for (Class<?> resource : resources) {
            for (Method method : resource.getDeclaredMethods()) {
                Operation operation = method.getAnnotation(Operation.class);
                String verb = verb(method);
                if (operation != null && verb != null) {
                    byId.put(operation.operationId(), new Known(verb, path(resource, method), roles(resource, method)));
                }
            }
        }
    }

    Known get(String id) {
        return Objects.requireNonNull(byId.get(id), () -> "there is no operation " + id);
    }

    private static @Nullable String verb(Method method) {
        return Arrays.stream(method.getAnnotations()).map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class)).filter(Objects::nonNull).map(HttpMethod::value).findFirst()
                .orElse(null);
    }

    private static String path(Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        String path = "/" + Objects.requireNonNull(resource.getAnnotation(Path.class)).value()
                + (below == null ? "" : "/" + below.value());
        // an expression that a parameter must match is nobody's business here
        return path.replaceAll("/+", "/").replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
    }

    private static @Nullable List<String> roles(Class<?> resource, Method method) {
        RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
        if (roles == null && !declaresOtherwise(method)) {
            roles = resource.getAnnotation(RolesAllowed.class);
        }
        return roles == null ? null : List.of(roles.value());
    }

    private static boolean declaresOtherwise(Method method) {
        return method.isAnnotationPresent(PermitAll.class)
                || method.isAnnotationPresent(Authenticated.class);
    }

    /**
     * An operation.
     *
     * @param method its HTTP method
     * @param path with its parameters in braces
     * @param roles one of which it asks for; null if it asks for none
     */
    record Known(String method, String path, @Nullable List<String> roles) {

        boolean isOpenTo(Predicate<String> role) {
            return roles == null || roles.stream().anyMatch(role);
        }

        /** The address with these in place of its parameters, in order. */
        String href(Object... ids) {
            String address = path;
            for (Object id : ids) {
                address = PARAMETER.matcher(address).replaceFirst(id.toString());
            }
            if (address.contains("{")) {
                throw new IllegalArgumentException(path + " names more than " + Arrays.toString(ids));
            }
            return address;
        }
    }
}
