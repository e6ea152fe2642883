package org.dialogueplatform.testing.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import org.jspecify.annotations.Nullable;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;

/**
 * The keys that a module's code asks for: in the methods of a {@code @ConfigMapping} and where {@code @ConfigProperty} stands.
 */
final class Declarations {

    private static final Map<String, String> TYPES = Map.of("Duration", "duration", "MemorySize", "size", "int", "number",
            "long",
            "number", "boolean", "true or false", "URI", "address", "ZoneId", "time zone", "Path", "path", "String", "");

    private final Map<String, ClassTree> types = new HashMap<>();
    private final Map<MethodTree, String> comments = new HashMap<>();
    private final Map<String, ClassTree> mappings = new LinkedHashMap<>();
    private final Map<String, VariableTree> injected = new LinkedHashMap<>();

    private Declarations() {
    }

    static Map<String, Key> of(Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var code = new Declarations();
        try (var manager = compiler.getStandardFileManager(null, null, null); Stream<Path> found = Files.walk(folder)) {
            List<Path> files = found.filter(file -> file.toString().endsWith(".java")).sorted().toList();
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null,
                    manager.getJavaFileObjectsFromPaths(files));
            var trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                code.new Reader(trees).scan(unit, null);
            }
        }
        return code.keys();
    }

    private Map<String, Key> keys() {
        Map<String, Key> keys = new LinkedHashMap<>();
        mappings.forEach((prefix, type) -> add(keys, prefix, type));
        injected.forEach((name, variable) -> keys.putIfAbsent(name,
                Key.declared(name, "", "", type(null, simple(variable.getType())))));
        return keys;
    }

    private void add(Map<String, Key> keys, String prefix, ClassTree mapping) {
        for (Tree member : mapping.getMembers()) {
            if (member instanceof MethodTree method && !method.getModifiers().getFlags().contains(Modifier.DEFAULT)
                    && !method.getModifiers().getFlags().contains(Modifier.STATIC)) {
                add(keys, prefix + "." + dashed(method.getName().toString()), mapping, method);
            }
        }
    }

    private void add(Map<String, Key> keys, String name, ClassTree mapping, MethodTree method) {
        String type = simple(method.getReturnType());
        ClassTree nested = find(mapping, type);
        if (nested != null && nested.getKind() == Tree.Kind.INTERFACE) {
            add(keys, name, nested);
        } else if (!type.startsWith("Map<")) {
            // how the keys of a map are called stands in the property files
            keys.put(name, Key.declared(name, comments.getOrDefault(method, ""),
                    text(method.getModifiers(), "WithDefault", "value").orElse(""), type(mapping, type)));
        }
    }

    /** A type by its simple name, as somebody in the mapping sees it. */
    private @Nullable ClassTree find(@Nullable ClassTree mapping, String simple) {
        if (mapping != null) {
            for (Tree member : mapping.getMembers()) {
                if (member instanceof ClassTree nested && nested.getSimpleName().contentEquals(simple)) {
                    return nested;
                }
            }
        }
        return types.get(simple);
    }

    private String type(@Nullable ClassTree mapping, String simple) {
        if (simple.startsWith("Optional<")) {
            return type(mapping, simple.substring("Optional<".length(), simple.length() - 1));
        }
        if (simple.startsWith("List<")) {
            String of = type(mapping, simple.substring("List<".length(), simple.length() - 1));
            return "list, by commas" + (of.isEmpty() ? "" : ", of " + of);
        }
        ClassTree known = find(mapping, simple);
        if (known != null && known.getKind() == Tree.Kind.ENUM) {
            return known.getMembers().stream().filter(VariableTree.class::isInstance).map(VariableTree.class::cast)
                    .map(constant -> "`" + constant.getName().toString().toLowerCase(Locale.ROOT) + "`")
                    .collect(Collectors.joining(", "));
        }
        return TYPES.getOrDefault(simple, "");
    }

    private static String simple(Tree type) {
        return type == null ? "" : type.toString().replaceAll("@\\w+ ?", "").replaceAll("\\b\\w+\\.", "");
    }

    private static String dashed(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Optional<String> text(ModifiersTree modifiers, String annotation, String attribute) {
        for (AnnotationTree one : modifiers.getAnnotations()) {
            if (one.getAnnotationType().toString().equals(annotation)) {
                for (ExpressionTree argument : one.getArguments()) {
                    if (argument instanceof AssignmentTree assignment
                            && assignment.getVariable().toString().equals(attribute)
                            && assignment.getExpression() instanceof LiteralTree literal) {
                        return Optional.of(literal.getValue().toString());
                    }
                    if (argument instanceof LiteralTree literal && attribute.equals("value")) {
                        return Optional.of(literal.getValue().toString());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private final class Reader extends TreePathScanner<Void, Void> {

        private final Trees trees;

        Reader(Trees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            types.put(type.getSimpleName().toString(), type);
            text(type.getModifiers(), "ConfigMapping", "prefix").ifPresent(prefix -> mappings.put(prefix, type));
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            String comment = trees.getDocComment(new TreePath(getCurrentPath().getParentPath(), method));
            if (comment != null) {
                comments.put(method, plain(comment));
            }
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            text(variable.getModifiers(), "ConfigProperty", "name").filter(name -> name.startsWith("dialogue."))
                    .ifPresent(name -> injected.put(name, variable));
            return super.visitVariable(variable, nothing);
        }

        private static String plain(String comment) {
            List<String> words = new ArrayList<>(List.of(comment.strip().split("\\s+")));
            return String.join(" ", words).replaceAll("\\{@(?:code|link) ([^}]*)\\}", "`$1`");
        }
    }
}
