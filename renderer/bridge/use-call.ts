import { type UseQueryResult, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CallName, Input, Output } from "../../shared/contract/calls.ts";
import type { Failure } from "../../shared/result/failure.ts";
import type { Result } from "../../shared/result/result.ts";
import { useClient } from "./bridge-provider.tsx";
import { CallFailed } from "./call-failed.ts";

export type CallOptions = {
  readonly enabled?: boolean;
  /** Keep showing the previous input's answer while the next is asked (search as you type). */
  readonly keepPrevious?: boolean;
  readonly staleTimeMs?: number;
  /** Asked again so often while it is shown: where no event tells of a change. */
  readonly everyMs?: number;
};

/** Asks the desk and keeps the answer fresh; cached by call and input, renewed by the desk's events. */
export function useCall<N extends CallName>(
  name: N,
  input: Input<N>,
  { enabled = true, keepPrevious = false, staleTimeMs, everyMs }: CallOptions = {},
): UseQueryResult<Output<N>, CallFailed> {
  const client = useClient();
  return useQuery<Output<N>, CallFailed>({
    queryKey: [name, input],
    queryFn: async () => {
      const answer = await client.call(name, input);
      if (answer.ok) return answer.value;
      throw new CallFailed(answer.error);
    },
    enabled,
    ...(keepPrevious ? { placeholderData: (previous) => previous } : {}),
    ...(staleTimeMs === undefined ? {} : { staleTime: staleTimeMs }),
    ...(everyMs === undefined ? {} : { refetchInterval: everyMs }),
  });
}

export type Act<N extends CallName> = {
  readonly run: (input: Input<N>) => Promise<Result<Output<N>, Failure>>;
  readonly pending: boolean;
  /** Why the last run failed, until the next. */
  readonly failure: Failure | undefined;
  readonly reset: () => void;
};

/** An act on the desk. Refreshes afterwards what `touches` names; the desk's events refresh the rest. */
export function useAct<N extends CallName>(name: N, touches: readonly CallName[] = []): Act<N> {
  const client = useClient();
  const queries = useQueryClient();
  const mutation = useMutation({
    mutationFn: (input: Input<N>) => client.call(name, input),
    onSuccess: (answer) => {
      if (!answer.ok) return;
      for (const touched of touches) void queries.invalidateQueries({ queryKey: [touched] });
    },
  });
  return {
    run: mutation.mutateAsync,
    pending: mutation.isPending,
    failure: mutation.data?.ok === false ? mutation.data.error : undefined,
    reset: mutation.reset,
  };
}
