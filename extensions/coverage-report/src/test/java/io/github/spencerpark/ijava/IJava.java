package io.github.spencerpark.ijava;

import org.jspecify.annotations.Nullable;

/** The kernel that runs, as tests set it. */
public final class IJava {

  private static @Nullable Object running;

  private IJava() {}

  public static @Nullable Object getKernelInstance() {
    return running;
  }

  public static void run(@Nullable Object kernel) {
    running = kernel;
  }
}
