import static org.objectweb.asm.Opcodes.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * Makes an ordinary class of each lambda expression and method reference in compiled classes. The virtual machine would make the same
 * class when it first meets the expression, which takes it about a fifth of a millisecond even where the class is in an archive; a fit meets
 * 700 of them. Expressions of serializable interfaces are left as they are.
 *
 * <p>The classes of {@code A} are called {@code A$$Lambda0}, {@code A$$Lambda1}, ..., and belong to its nest, so that private methods
 * may be called.
 *
 * <p>usage: java -cp asm.jar:asm-commons.jar LambdasToClasses.java FOLDER
 */
public final class LambdasToClasses {

    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

    private final Path folder;
    /** The new classes of each nest, by the class that is its host. */
    private final Map<String, List<String>> newMembers = new TreeMap<>();

    private LambdasToClasses(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        LambdasToClasses classes = new LambdasToClasses(Path.of(args[0]));
        List<Path> files;
        try (Stream<Path> found = Files.walk(classes.folder)) {
            files = found.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            classes.rewrite(file);
        }
        for (Map.Entry<String, List<String>> nest : classes.newMembers.entrySet()) {
            classes.join(nest.getKey(), nest.getValue());
        }
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name + ".class"), bytes);
    }

    /** Replaces the expressions of a class. */
    private void rewrite(Path file) throws IOException {
        ClassReader reader = new ClassReader(Files.readAllBytes(file));
        String name = reader.getClassName();
        ClassWriter writer = new ClassWriter(0);
        Expressions expressions = new Expressions(name, writer);
        reader.accept(expressions, 0);
        if (expressions.lambdas.isEmpty()) {
            return;
        }
        write(name, writer.toByteArray());
        List<String> members = newMembers.computeIfAbsent(expressions.host, host -> new ArrayList<>());
        for (Lambda lambda : expressions.lambdas) {
            write(lambda.name, lambda.bytes());
            members.add(lambda.name);
        }
    }

    /** Adds members to the nest of a class. */
    private void join(String host, List<String> members) throws IOException {
        ClassReader reader = new ClassReader(Files.readAllBytes(folder.resolve(host + ".class")));
        ClassWriter writer = new ClassWriter(reader, 0);
        ClassVisitor adding = new ClassVisitor(ASM9, writer) {
            @Override
            public void visitEnd() {
                members.forEach(super::visitNestMember);
                super.visitEnd();
            }
        };
        reader.accept(adding, 0);
        write(host, writer.toByteArray());
    }

    /** Finds the expressions of a class, and puts in the place of each what gives an object of its new class. */
    private static final class Expressions extends ClassVisitor {

        private final String name;
        private final List<Lambda> lambdas = new ArrayList<>();
        private String host;

        Expressions(String name, ClassVisitor next) {
            super(ASM9, next);
            this.name = name;
            this.host = name;
        }

        @Override
        public void visitNestHost(String host) {
            this.host = host;
            super.visitNestHost(host);
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String type, String signature, String[] thrown) {
            return new MethodVisitor(ASM9, super.visitMethod(access, method, type, signature, thrown)) {
                @Override
                public void visitInvokeDynamicInsn(String method, String site, Handle maker, Object... arguments) {
                    if (maker.getOwner().equals(FACTORY) && maker.getName().equals("metafactory")) {
                        Lambda lambda = new Lambda(name + "$$Lambda" + lambdas.size(), host, method, site, arguments);
                        lambdas.add(lambda);
                        lambda.get(this);
                    } else {
                        super.visitInvokeDynamicInsn(method, site, maker, arguments);
                    }
                }
            };
        }
    }

    /** The class of one expression. */
    private static final class Lambda {

        private final String name;
        private final String host;
        /** The method of the interface. */
        private final String method;
        /** Its type as the interface declares it, and as it is used here; they differ where the interface has type parameters. */
        private final Type declared;

        private final Type used;
        /** The method that is called. */
        private final Handle body;
        /** Types of what the expression captures. */
        private final Type[] captured;

        private final Type interfaceType;

        Lambda(String name, String host, String method, String site, Object[] arguments) {
            this.name = name;
            this.host = host;
            this.method = method;
            this.declared = (Type) arguments[0];
            this.body = (Handle) arguments[1];
            this.used = (Type) arguments[2];
            this.captured = Type.getArgumentTypes(site);
            this.interfaceType = Type.getReturnType(site);
        }

        /** Takes what is captured from the stack and leaves an object; one that captures nothing is made once. */
        void get(MethodVisitor code) {
            if (captured.length == 0) {
                code.visitFieldInsn(GETSTATIC, name, "INSTANCE", interfaceType.getDescriptor());
            } else {
                code.visitMethodInsn(
                        INVOKESTATIC, name, "of", Type.getMethodDescriptor(interfaceType, captured), false);
            }
        }

        byte[] bytes() {
            ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            String[] interfaces = {interfaceType.getInternalName()};
            writer.visit(V17, ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, name, null, "java/lang/Object", interfaces);
            writer.visitNestHost(host);
            Type self = Type.getObjectType(name);
            Method constructor = new Method("<init>", Type.VOID_TYPE, captured);
            GeneratorAdapter code = new GeneratorAdapter(ACC_PRIVATE, constructor, null, null, writer);
            code.loadThis();
            code.invokeConstructor(Type.getType(Object.class), Method.getMethod("void <init> ()"));
            for (int at = 0; at < captured.length; at++) {
                writer.visitField(ACC_PRIVATE | ACC_FINAL, "captured" + at, captured[at].getDescriptor(), null, null);
                code.loadThis();
                code.loadArg(at);
                code.putField(self, "captured" + at, captured[at]);
            }
            code.returnValue();
            code.endMethod();
            boolean once = captured.length == 0;
            Method maker = once ? Method.getMethod("void <clinit> ()") : new Method("of", interfaceType, captured);
            code = new GeneratorAdapter(ACC_STATIC, maker, null, null, writer);
            code.newInstance(self);
            code.dup();
            code.loadArgs();
            code.invokeConstructor(self, constructor);
            if (once) {
                writer.visitField(ACC_STATIC | ACC_FINAL, "INSTANCE", interfaceType.getDescriptor(), null, null);
                code.putStatic(self, "INSTANCE", interfaceType);
            }
            code.returnValue();
            code.endMethod();
            code = new GeneratorAdapter(ACC_PUBLIC, new Method(method, declared.getDescriptor()), null, null, writer);
            callBody(code, self);
            code.endMethod();
            writer.visitEnd();
            return writer.toByteArray();
        }

        /** Passes what was captured, then the arguments, and returns the result, each converted as LambdaMetafactory describes. */
        private void callBody(GeneratorAdapter code, Type self) {
            Type owner = Type.getObjectType(body.getOwner());
            boolean constructs = body.getTag() == H_NEWINVOKESPECIAL;
            List<Type> parameters = new ArrayList<>();
            if (constructs) {
                code.newInstance(owner);
                code.dup();
            } else if (body.getTag() != H_INVOKESTATIC) {
                parameters.add(owner);
            }
            parameters.addAll(List.of(Type.getArgumentTypes(body.getDesc())));
            for (int at = 0; at < captured.length; at++) {
                code.loadThis();
                code.getField(self, "captured" + at, captured[at]);
            }
            for (int at = 0; at < declared.getArgumentTypes().length; at++) {
                code.loadArg(at);
                convert(code, declared.getArgumentTypes()[at], used.getArgumentTypes()[at]);
                convert(code, used.getArgumentTypes()[at], parameters.get(captured.length + at));
            }
            int instruction = switch (body.getTag()) {
                case H_INVOKESTATIC -> INVOKESTATIC;
                case H_NEWINVOKESPECIAL -> INVOKESPECIAL;
                default -> body.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
            };
            code.visitMethodInsn(instruction, body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
            Type result = constructs ? owner : Type.getReturnType(body.getDesc());
            if (declared.getReturnType() != Type.VOID_TYPE) {
                convert(code, result, used.getReturnType());
                convert(code, used.getReturnType(), declared.getReturnType());
            } else if (result.getSize() == 2) {
                code.pop2();
            } else if (result.getSize() == 1) {
                code.pop();
            }
            code.returnValue();
        }

        private static void convert(GeneratorAdapter code, Type from, Type to) {
            if (from.equals(to)) {
                return;
            }
            if (isReference(from) && isReference(to)) {
                code.checkCast(to);
            } else if (isReference(from)) {
                code.unbox(to);
            } else if (isReference(to)) {
                code.valueOf(from);
            } else {
                code.cast(from, to);
            }
        }

        private static boolean isReference(Type type) {
            return type.getSort() >= Type.ARRAY;
        }
    }
}
