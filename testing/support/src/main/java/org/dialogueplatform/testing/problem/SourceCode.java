package org.dialogueplatform.testing.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import org.dialogueplatform.testing.problem.Sentences.Sentence;
import org.jspecify.annotations.Nullable;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;

/** The suite's main sources as trees, with what has to be looked up in them by name. */
final class SourceCode {

    /** A method or constructor; the latter is named {@code <init>}. */
    record Operation(String owner, String name, List<String> parameters, MethodTree tree, boolean hidden, TreePath path) {

        boolean takesText(String parameter) {
            return tree.getParameters().stream().anyMatch(taken -> taken.getName().contentEquals(parameter)
                    && taken.getType().toString().replaceAll("@\\w+ ?", "").endsWith("String"));
        }

        boolean isPlainText() {
            return tree.getReturnType() != null && tree.getReturnType().toString().endsWith("String");
        }
    }

    /** Where something is called, with all that stands around it. */
    record Call(Path file, TreePath path, String target, String name, boolean onInstance,
            List<? extends ExpressionTree> arguments,
            long line) {
    }

    private static final Pattern TYPE = Pattern.compile("(?:[\\w.]+\\.)?[A-Z]\\w*[a-z]\\w*");

    private final Map<String, List<Operation>> operations = new HashMap<>();
    private final Map<String, ExpressionTree> constants = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<Path, List<String>> imports = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<Sentence> messages = new ArrayList<>();

    SourceCode(List<Path> folders) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> files = new ArrayList<>();
            for (Path folder : folders) {
                try (Stream<Path> found = Files.walk(folder)) {
                    found.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
                }
            }
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null,
                    manager.getJavaFileObjectsFromPaths(files));
            var positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Reader(unit, positions).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Call> calls() {
        return calls;
    }

    List<Operation> operations(String name) {
        return operations.getOrDefault(name, List.of());
    }

    @Nullable
    ExpressionTree constant(String owner, String name) {
        return constants.get(owner + "." + name);
    }

    @Nullable
    String parent(String type) {
        return parents.get(type);
    }

    TreePath path(Operation operation) {
        return new TreePath(operation.path(), operation.tree().getBody());
    }

    boolean isImported(Path file, String owner, String name) {
        return imports.getOrDefault(file, List.of()).stream()
                .anyMatch(imported -> imported.endsWith("." + owner + "." + name) || imported.endsWith("." + owner + ".*"));
    }

    /** What constraints say in words of their own. */
    List<Sentence> messages() {
        return messages;
    }

    private final class Reader extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final Path file;

        Reader(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
            this.file = Path.of(unit.getSourceFile().toUri());
        }

        @Override
        public Void visitImport(ImportTree imported, Void nothing) {
            if (imported.isStatic()) {
                imports.computeIfAbsent(file, none -> new ArrayList<>()).add(imported.getQualifiedIdentifier().toString());
            }
            return null;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (type.getExtendsClause() != null) {
                parents.put(type.getSimpleName().toString(), simple(type.getExtendsClause().toString()));
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            String owner = enclosingType(getCurrentPath());
            var operation = new Operation(owner, method.getName().toString(),
                    method.getParameters().stream().map(parameter -> parameter.getName().toString()).toList(), method,
                    method.getModifiers().getFlags().contains(Modifier.PRIVATE), getCurrentPath());
            operations.computeIfAbsent(operation.name(), none -> new ArrayList<>()).add(operation);
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree && variable.getInitializer() != null) {
                constants.put(enclosingType(getCurrentPath()) + "." + variable.getName(), variable.getInitializer());
            }
            return super.visitVariable(variable, nothing);
        }

        @Override
        public Void visitNewClass(NewClassTree creation, Void nothing) {
            add(simple(creation.getIdentifier().toString()), "<init>", false, creation.getArguments(), creation);
            return super.visitNewClass(creation, nothing);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree invocation, Void nothing) {
            ExpressionTree select = invocation.getMethodSelect();
            if (select instanceof IdentifierTree identifier) {
                String own = enclosingType(getCurrentPath());
                switch (identifier.getName().toString()) {
                    case "super" -> add(parents.getOrDefault(own, "Object"), "<init>", false, invocation.getArguments(),
                            invocation);
                    case "this" -> add(own, "<init>", false, invocation.getArguments(), invocation);
                    default -> add("", identifier.getName().toString(), false, invocation.getArguments(), invocation);
                }
            } else if (select instanceof MemberSelectTree member) {
                String on = member.getExpression().toString();
                boolean type = TYPE.matcher(on).matches();
                add(type ? simple(on) : "", member.getIdentifier().toString(), !type, invocation.getArguments(), invocation);
            }
            return super.visitMethodInvocation(invocation, nothing);
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
            for (ExpressionTree argument : annotation.getArguments()) {
                if (argument instanceof AssignmentTree assignment && assignment.getVariable().toString().equals("message")
                        && assignment.getExpression() instanceof LiteralTree literal) {
                    messages.add(new Sentence(literal.getValue().toString(), null, file, line(annotation), Set.of()));
                }
            }
            return super.visitAnnotation(annotation, nothing);
        }

        private void add(String target, String name, boolean onInstance, List<? extends ExpressionTree> arguments, Tree tree) {
            calls.add(new Call(file, getCurrentPath(), target, name, onInstance, arguments, line(tree)));
        }

        private long line(Tree tree) {
            return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
        }
    }

    /** The simple name of the type around this, an anonymous one counting as what it extends. */
    static String enclosingType(TreePath path) {
        for (TreePath up = path; up != null; up = up.getParentPath()) {
            if (up.getLeaf() instanceof ClassTree type && !type.getSimpleName().isEmpty()) {
                return type.getSimpleName().toString();
            }
        }
        return "";
    }

    static String simple(String name) {
        String plain = name.replaceAll("<.*", "");
        return plain.substring(plain.lastIndexOf('.') + 1);
    }
}
