package org.nutricoverage.report.notebook;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A kernel, known by the shape of its renderer alone: IJava and JJava have the same classes under
 * different names, and neither is needed to compile or load this one.
 */
final class Kernel {

  /** Classes and static methods that give the kernel that runs this program. */
  private static final List<Source> RUNNING =
      List.of(
          new Source("io.github.spencerpark.ijava.IJava", "getKernelInstance"),
          new Source("org.dflib.jjava.jupyter.kernel.BaseKernel", "notebookKernel"));

  /** Renderers that know the types already. */
  private static final Set<Object> DONE = Collections.newSetFromMap(new WeakHashMap<>());

  private final Object renderer;

  private Kernel(Object renderer) {
    this.renderer = renderer;
  }

  /** A static method that gives the kernel, or null. */
  private record Source(String type, String method) {}

  static Kernel running() {
    for (Source source : RUNNING) {
      for (ClassLoader loader : loaders()) {
        Object kernel = kernel(source, loader);
        if (kernel != null) {
          return of(kernel);
        }
      }
    }
    throw new IllegalStateException(
        "no kernel of IJava or JJava runs here; elsewhere NotebookDisplay.view(value) gives what"
            + " would be shown");
  }

  private static Set<ClassLoader> loaders() {
    Set<ClassLoader> loaders = new LinkedHashSet<>();
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    if (context != null) {
      loaders.add(context);
    }
    ClassLoader own = Kernel.class.getClassLoader();
    if (own != null) {
      loaders.add(own);
    }
    loaders.add(ClassLoader.getSystemClassLoader());
    return loaders;
  }

  private static @Nullable Object kernel(Source source, ClassLoader loader) {
    try {
      return Class.forName(source.type(), true, loader).getMethod(source.method()).invoke(null);
    } catch (ReflectiveOperationException | LinkageError e) {
      return null;
    }
  }

  static Kernel of(Object kernel) {
    return new Kernel(call(kernel, "getRenderer"));
  }

  void register() {
    synchronized (DONE) {
      if (DONE.contains(renderer)) {
        return;
      }
      View.TYPES.forEach(this::register);
      DONE.add(renderer);
    }
  }

  private void register(Class<?> type) {
    Object registration = call(renderer, "createRegistration", type);
    String[] types =
        type.getSimpleName().equals("Picture")
            ? new String[] {View.HTML, View.SVG, View.TEXT}
            : new String[] {View.HTML, View.TEXT};
    invoke(method(registration, "preferring", String[].class), registration, (Object) types);
    Method register = method(registration, "register", 1);
    Class<?> function = register.getParameterTypes()[0];
    Object renders =
        Proxy.newProxyInstance(function.getClassLoader(), new Class<?>[] {function}, new Renders());
    invoke(register, registration, renders);
  }

  /** The function that a kernel calls to render a value into its context. */
  private static final class Renders implements InvocationHandler {

    @Override
    @SuppressWarnings("ReferenceEquality") // a proxy without state is equal to itself alone
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
      Object[] given = arguments == null ? new Object[0] : arguments;
      return switch (method.getName()) {
        case "toString" -> "renderer of nutricoverage";
        case "hashCode" -> System.identityHashCode(proxy);
        case "equals" -> proxy == given[0];
        default -> {
          render(given[0], given[1]);
          yield null;
        }
      };
    }

    private static void render(Object value, Object context) {
      Object output = call(context, "getOutputContainer");
      Method put = method(output, "putData", String.class, Object.class);
      View.safely(value)
          .forEach((type, content) -> {
            if (type.equals(View.TEXT) || wants(context, type)) {
              Kernel.invoke(put, output, type, content);
            }
          });
    }

    private static boolean wants(Object context, String type) {
      Method asks = method(context, "wantsDataRenderedAs", 1);
      Class<?> media = asks.getParameterTypes()[0];
      try {
        Object parsed = media.getMethod("parse", String.class).invoke(null, type);
        return Boolean.TRUE.equals(asks.invoke(context, parsed));
      } catch (ReflectiveOperationException e) {
        throw unknown("parse", media, e);
      }
    }
  }

  private static Object call(Object target, String name, Object... arguments) {
    Object result = invoke(method(target, name, arguments.length), target, arguments);
    if (result == null) {
      throw new IllegalStateException(
          "the kernel is not of a known kind: "
              + name
              + " of "
              + target.getClass().getName()
              + " gave nothing");
    }
    return result;
  }

  private static @Nullable Object invoke(Method method, Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw unknown(method.getName(), target.getClass(), e);
    }
  }

  /**
   * A public method of a public class, so that it may be called whatever the class of the object.
   */
  private static Method method(Object target, String name, int arguments) {
    return find(target, name, method -> method.getParameterCount() == arguments);
  }

  private static Method method(Object target, String name, Class<?>... types) {
    return find(target, name, method -> Arrays.equals(method.getParameterTypes(), types));
  }

  private static Method find(Object target, String name, Predicate<Method> wanted) {
    for (Class<?> type = target.getClass(); type != null; type = type.getSuperclass()) {
      if (Modifier.isPublic(type.getModifiers())) {
        for (Method method : type.getMethods()) {
          if (method.getName().equals(name) && wanted.test(method)) {
            return method;
          }
        }
      }
    }
    throw unknown(name, target.getClass(), null);
  }

  private static IllegalStateException unknown(
      String name, Class<?> type, @Nullable Throwable cause) {
    return new IllegalStateException(
        "the kernel is not of a known kind: "
            + type.getName()
            + (cause == null ? " has no public method " : " failed in ")
            + name,
        cause);
  }
}
